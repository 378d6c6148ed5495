/**
 * Words that some language keeps for itself, so that generators write them otherwise: `_class`, `var_class`.
 *
 * A list of all languages together: it only decides whether a mark before a name was put there by a generator.
 */
export const reservedWords: readonly string[] =
  `abstract alias all and any api_client apiclient arguments array as assert associatedtype async await base begin bool boolean
  break byte case catch char check class clone configuration console const constructor continue crate def default
  defer deferred deinit delegate delete deprecated description do double dyn echo elif else elseif elsif end ensure enum
  error eval event except exec explicit export extends extern external false field file fileprivate final finally
  fixed float fn for foreach from func function get global go goto guard handler hash if implements implicit import in
  include init inline inout input instanceof insteadof int integer interface internal is iterator lambda let list local
  lock long loop macro map match method mod model module move mut namespace native new nil none nonlocal not null object
  of open operator or out output override package params parent part partial pass print priv private process property
  protected protocol prototype public pub raise range readonly redo ref register repeat request require rescue response
  rethrow retry return sbyte sealed select self set short signed size sizeof stackalloc static strictfp string struct
  subscript super switch synchronized table template then this throw throws trait transient true try type typealias typedef typeof
  uint ulong unchecked undef union unless unsafe unset unsigned until use ushort using val value var virtual void
  volatile when where while with xor yield`.split(/\s+/);
