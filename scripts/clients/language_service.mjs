// The JSON language service of VS Code, as the editor runs it, with files and without a network.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { getLanguageService } from "vscode-json-languageservice";

export function service(schemas = []) {
  const found = getLanguageService({
    schemaRequestService: async (uri) => {
      if (!uri.startsWith("file:")) throw new Error(`${uri} would need a network`);
      return fs.readFileSync(fileURLToPath(uri), "utf8");
    },
    workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
    clientCapabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ["markdown", "plaintext"], snippetSupport: true } },
        hover: { contentFormat: ["markdown", "plaintext"] },
      },
    },
  });
  found.configure({ validate: true, allowComments: false, schemas });
  return found;
}
