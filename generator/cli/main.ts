#!/usr/bin/env node
import { optimiseLate } from "./optimise-late.js";
import { run } from "./run.js";
import { createTerminal } from "./terminal.js";

optimiseLate();
process.exitCode = await run(process.argv.slice(2), createTerminal());
