// Make the picture of docs/editing.md: a content file with mistakes in it, and what the JSON language service of VS Code
// returns for it. Everything in the cards is what it returned; only the file's mistakes are made here.
// `python scripts/clients/run.py --picture docs/editing.png` installs what this needs, but for Chromium, and runs it:
// node editing_picture.mjs REPOSITORY FILE.png
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { service } from "./language_service.mjs";

const [repository, picture] = process.argv.slice(2);
const name = "content/funding-regulations/oom-technology-promotion.json";
const file = path.join(repository, name);
const [WIDTH, HEIGHT] = [1180, 680];

let text = fs.readFileSync(file, "utf8");
function change(pattern, by) {
  if (!pattern.test(text)) throw new Error(`${name} has no ${pattern} any more`);
  text = text.replace(pattern, by);
}
// Half-written: an unknown party, a key with a slip in it, and a union whose kind is still to be chosen.
change(/"applicant": "company"/, '"applicant": "firm"');
change(/"beneficiary"/, '"beneficary"');
change(/"validity": \{[^{}]*\{[^{}]*\}\s*\}/, '"validity": {\n    "kind": \n  }');

const document = TextDocument.create(pathToFileURL(file).href, "json", 1, text);
const language = service();
const parsed = language.parseJSONDocument(document);
const at = (needle, offset) => document.positionAt(text.indexOf(needle) + offset);
const hovered = await language.doHover(document, at('"amounts"', 2), parsed);
const kinds = await language.doComplete(document, at('"kind": \n', 8), parsed);
const problems = await language.doValidation(document, parsed);
if (!hovered || kinds.items.length === 0 || problems.length === 0) throw new Error("the language service says nothing");

const escaped = (said) => said.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
// Markdown escapes signs that HTML does not.
const plain = (said) => escaped((said?.value ?? said ?? "").replace(/\\([-.`_()])/g, "$1"));
const lines = text.split("\n");
const first = at('"applicant"', 0).line;
const begin = first - 1;
const shown = lines.slice(begin, begin + 20);

function code(line, index) {
  const number = begin + index;
  const wrong = problems.filter((each) => each.range.start.line === number && each.range.end.line === number);
  let html = "";
  let done = 0;
  const colour = (part) =>
    escaped(part).replace(/("[^"]*")(\s*:)?/g, (_, said, colon) =>
      colon ? `<i>${said}</i>${colon}` : `<b>${said}</b>`,
    );
  for (const { range } of wrong.sort((one, other) => one.range.start.character - other.range.start.character)) {
    // Two problems may be about the same place.
    if (range.start.character < done) continue;
    html += colour(line.slice(done, range.start.character));
    html += `<u>${colour(line.slice(range.start.character, range.end.character))}</u>`;
    done = range.end.character;
  }
  html += colour(line.slice(done));
  const badges = { [at('"amounts"', 0).line]: 1, [at('"kind": \n', 0).line]: 2 };
  const badge = badges[number] ? ` <em>${badges[number]}</em>` : "";
  return `<div class="line"><span>${number + 1}</span>${html}${badge}</div>`;
}

const items = kinds.items.map(
  ({ label, documentation }) => `<li><b>${escaped(label)}</b><small>${plain(documentation)}</small></li>`,
);
const said = problems.map(
  ({ message, range, severity }) =>
    `<li class="${severity === 1 ? "error" : "warning"}">${escaped(message)} <small>[Ln ${range.start.line + 1}, Col ${range.start.character + 1}]</small></li>`,
);
const html = `<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0 }
body { width: ${WIDTH}px; height: ${HEIGHT}px; background: #fff; font: 13px "DejaVu Sans", sans-serif; color: #222 }
main { display: grid; grid-template-columns: 690px 1fr; height: 445px }
.file { padding: 10px 0; border-right: 1px solid #ddd; font: 13px/20px "DejaVu Sans Mono", monospace; overflow: hidden }
h1, h2 { font: 12px "DejaVu Sans", sans-serif; color: #555; padding: 0 12px 8px }
h2 { padding: 0 0 6px }
.line { white-space: pre; height: 20px }
.line span { display: inline-block; width: 48px; padding-right: 14px; text-align: right; color: #999 }
i { font-style: normal; color: #0451a5 } b { font-weight: normal; color: #a31515 }
u { text-decoration: underline wavy #bf8803; text-underline-offset: 3px }
em { font: bold 11px "DejaVu Sans", sans-serif; color: #fff; background: #0b6bcb; border-radius: 9px; padding: 2px 6px }
aside { padding: 12px 14px; background: #fafafa }
.card { border: 1px solid #c8c8c8; background: #fff; padding: 10px 12px; margin-bottom: 18px; line-height: 1.45 }
ul { list-style: none; padding: 0 } li small { color: #666; font-size: 11px }
.card li { padding: 4px 0 } .card li small { display: block }
footer { border-top: 1px solid #ddd; padding: 10px 12px; height: 235px; line-height: 1.75 }
footer li::before { content: "\\26A0"; color: #bf8803; padding-right: 8px }
footer li.error::before { content: "\\2716"; color: #e51400 }
</style><main><section class="file"><h1>${name}</h1>${shown.map(code).join("")}</section><aside>
<h2><em>1</em> The pointer rests on "amounts"</h2><div class="card">${[hovered.contents]
  .flat()
  .map((each) => plain(each).replace(/\n+/g, "<br>"))
  .join("<br>")}</div>
<h2><em>2</em> Ctrl+Space behind "kind":</h2><div class="card"><ul>${items.join("")}</ul></div>
</aside></main><footer><h2>Problems (${problems.length})</h2><ul>${said.join("")}</ul></footer>`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "picture-"));
try {
  const page = path.join(folder, "page.html");
  fs.writeFileSync(page, html);
  const browser = process.env.CHROMIUM ?? "chromium";
  // A container has no sandbox to offer, and the page is our own.
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", `--user-data-dir=${folder}/profile`];
  const ran = spawnSync(
    browser,
    [...options, `--window-size=${WIDTH},${HEIGHT}`, `--screenshot=${picture}`, pathToFileURL(page).href],
    { encoding: "utf8", timeout: 120_000 },
  );
  if (ran.error || !fs.existsSync(picture)) throw ran.error ?? new Error(ran.stderr);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(`${picture}: ${fs.statSync(picture).size} bytes`);
