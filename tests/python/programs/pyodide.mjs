// CPython as WebAssembly in the place of `python`: node pyodide.mjs FOLDER [-W error] (-c SCRIPT | PROGRAM) ARGUMENTS…
// What PYTHONPATH names and the program's folder have the same paths within.
import { existsSync, readFileSync, writeSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const RUN = `
import io, runpy, sys, traceback, warnings
def run(path, arguments, text):
    warnings.simplefilter("error")
    sys.path[:0] = path
    sys.argv = arguments[1:] if arguments[0] == "-c" else arguments
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8")
    try:
        if arguments[0] == "-c":
            exec(compile(arguments[1], "<string>", "exec"), {"__name__": "__main__"})
        else:
            runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as end:
        return end.code or 0
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
    return 0
run
`;

/** A stream that is written whole. */
function output(descriptor) {
  return {
    write(bytes) {
      for (let left = bytes; left.length > 0; ) {
        try {
          left = left.subarray(writeSync(descriptor, left));
        } catch (error) {
          if (error.code !== "EAGAIN") throw error;
        }
      }
      return bytes.length;
    },
  };
}

const [folder, ...words] = process.argv.slice(2);
const given = words[0] === "-W" ? words.slice(2) : words;
const text = readFileSync(0, "utf8");
const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.mjs")).href);
const python = await loadPyodide();
python.setStdout(output(1));
python.setStderr(output(2));
const path = (process.env.PYTHONPATH ?? "").split(delimiter).filter(existsSync);
const program = given[0] === "-c" ? [] : [dirname(given[0])];
for (const place of new Set([...path, ...program])) {
  python.FS.mkdirTree(place);
  python.mountNodeFS(place, place);
}
process.exitCode = python.runPython(RUN)(python.toPy(path), python.toPy(given), text);
