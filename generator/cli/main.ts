#!/usr/bin/env node
import { run } from "./run.js";
import { createTerminal } from "./terminal.js";
import { tuneV8 } from "./tune-v8.js";

tuneV8();
process.exitCode = await run(process.argv.slice(2), createTerminal());
