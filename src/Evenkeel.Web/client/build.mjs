// Builds one style sheet, one script and the icon into ../wwwroot/assets (or the folder named). Called by client.targets.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { compileAsync, Logger } from "sass";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = process.argv[2] ?? here("../wwwroot/assets/");
await mkdir(out, { recursive: true });

const sheet = await compileAsync(here("styles/evenkeel.scss"), {
  loadPaths: [here("node_modules")],
  quietDeps: true,
  logger: Logger.silent,
});
const css = await transform(sheet.css, { loader: "css", minify: true, target: ["chrome109", "firefox115", "safari15"] });
await writeFile(`${out}evenkeel.css`, css.code);

await build({
  entryPoints: [here("elements/evenkeel.ts")],
  outfile: `${out}evenkeel.js`,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome109", "firefox115", "safari15"],
  logLevel: "warning",
});
await copyFile(here("static/icon.svg"), `${out}icon.svg`);
await copyFile(here("node_modules/nhsuk-frontend/dist/nhsuk/assets/images/nhsuk-icon-cross.svg"), `${out}nhsuk-icon-cross.svg`);
