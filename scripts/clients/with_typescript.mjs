// Generate TypeScript types, and have `tsc --strict` check the files of a manifest as values of them:
// node with_typescript.mjs MANIFEST FOLDER
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compileFromFile } from "json-schema-to-typescript";
import { version } from "./installed.mjs";

const manifest = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const folder = process.argv[3];
const names = new Map();
const schemas = fs.readdirSync(manifest.schemas);
for (const schema of schemas) {
  const file = path.join(manifest.schemas, schema);
  const types = await compileFromFile(file, { cwd: manifest.schemas, $refOptions: { resolve: { http: false } } });
  const module = schema.replace(".schema.json", "");
  fs.writeFileSync(path.join(folder, `${module}.ts`), types);
  const words = JSON.parse(fs.readFileSync(file, "utf8")).title.split(" ");
  names.set(schema, { module, name: words.map((word) => word[0].toUpperCase() + word.slice(1)).join("") });
}
// JSON is TypeScript too, so that tsc sees every key of it.
for (const [at, file] of manifest.files.entries()) {
  const { module, name } = names.get(file.schema);
  const text = fs.readFileSync(file.path, "utf8");
  const lines = `import type { ${name} } from "./${module}";\nexport const value: ${name} = ${text};\n`;
  fs.writeFileSync(path.join(folder, `value-${at}.ts`), lines);
}
const options = { strict: true, noEmit: true, module: "esnext", moduleResolution: "bundler", types: [] };
fs.writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.ts"] }));
const tsc = path.join(path.dirname(fileURLToPath(import.meta.url)), "node_modules", "typescript", "bin", "tsc");
const ran = spawnSync(process.execPath, [tsc, "--pretty", "false", "-p", folder], { cwd: folder, encoding: "utf8" });
const refused = {};
for (const [line, name, at] of ran.stdout.matchAll(/^(?:.*\/)?(value-(\d+)|[a-z-]+)\.ts\(.*$/gm)) {
  refused[at === undefined ? path.join(manifest.schemas, `${name}.schema.json`) : manifest.files[at].path] ??= line;
}
if (ran.status !== 0 && Object.keys(refused).length === 0) throw new Error(ran.stdout + ran.stderr);
console.log(
  JSON.stringify({
    version: `${version("json-schema-to-typescript")} with typescript ${version("typescript")}`,
    schemas: schemas.length,
    refused,
  }),
);
