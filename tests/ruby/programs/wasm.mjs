// node wasm.mjs FOLDER LIBRARY PROGRAMS ARGUMENTS…: `ruby ARGUMENTS…` under WebAssembly, with the JSON side of the gem: the
// folder has the npm packages, the library is the gem's `lib`; a program is found among PROGRAMS by its name.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { WASI } from "node:wasi";

const [folder, library, programs, script, ...rest] = process.argv.slice(2);
const { RubyVM } = createRequire(`${folder}/`)("@ruby/wasm-wasi");
const binary = await readFile(`${folder}/node_modules/@ruby/3.4-wasm-wasi/dist/ruby+stdlib.wasm`);
const module = await WebAssembly.compile(binary);
const preopens = { "/gem": library, "/programs": programs };
const wasip1 = new WASI({ version: "preview1", env: {}, preopens });
const { vm } = await RubyVM.instantiateModule({ module, wasip1, args: ["ruby.wasm", "-EUTF-8", "-e_=0"] });
vm.eval(`$VERBOSE = true; $LOAD_PATH.unshift("/gem", "/programs/wasm"); ARGV.replace(${JSON.stringify(rest)})`);
vm.eval(script);
vm.eval("$stdout.flush; $stderr.flush");
