// Parses the files that are named on the command line by the grammar of Flink SQL; prints one line for each error and ends with 1 where there is one.
import { readFileSync } from "node:fs";
import { register } from "node:module";

register("./bundler-imports.mjs", import.meta.url);
const { FlinkSQL } = await import("dt-sql-parser");

let errors = 0;
for (const file of process.argv.slice(2)) {
  for (const error of new FlinkSQL().validate(readFileSync(file, "utf8"))) {
    errors++;
    console.log(`${file}:${error.startLine}: ${error.message}`);
  }
}

process.exitCode = errors === 0 ? 0 : 1;
