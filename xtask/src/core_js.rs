//! wasm2js writes a module that instantiates itself once, when it is loaded. The package needs one
//! that can be instantiated again after a trap, so its text is put into a function.

use anyhow::{Context, Result, bail};

/// Where wasm2js begins to instantiate and export.
const INSTANTIATION: &str = "\nvar retasmFunc = asmFunc(";

/// Puts the whole of the module, with all that it keeps, into `instantiate()`.
pub(crate) fn wrap(module: &str) -> Result<String> {
    if let Some(import) = module.lines().find(|line| line.starts_with("import ")) {
        bail!("the module as JavaScript has an import: {import}");
    }
    let (body, rest) = module
        .split_once(INSTANTIATION)
        .context("wasm2js does not write `var retasmFunc = asmFunc(` any more")?;
    // What follows is `{…});` and one `export var …` a line.
    if rest.lines().any(|line| line.contains("=>") || line.starts_with("function")) {
        bail!("wasm2js writes code after `retasmFunc` that nobody expected");
    }
    Ok(format!("export function instantiate() {{\n{body}\nreturn asmFunc({{}});\n}}\n"))
}

/// The types of that function, from those that wasm-bindgen writes for the module's exports:
/// `export const name: (a: number) => number;`
pub(crate) fn types(exports: &str) -> Result<String> {
    let mut members = String::new();
    for line in exports.lines() {
        let Some(export) = line.strip_prefix("export const ") else {
            continue;
        };
        if export.contains("bigint") {
            bail!("an export has a 64-bit number, which differs between the engines: {export}");
        }
        // The same type serves the wasm engine: there too only the buffer is used.
        let export = export.replace("WebAssembly.Memory", "{ readonly buffer: ArrayBuffer }");
        members.push_str("  readonly ");
        members.push_str(&export);
        members.push('\n');
    }
    Ok(format!(
        "/** What an instance of the core exports. */\nexport interface Exports {{\n{members}}}\n\n\
         /** A fresh instance of the core, each time. */\n\
         export declare function instantiate(): Exports;\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::{types, wrap};

    const MODULE: &str = "\n  var bufferView;\nfunction asmFunc(imports) {\n return {};\n}\n\n\
                          var retasmFunc = asmFunc({\n});\nexport var add = retasmFunc.add;\n";

    #[test]
    fn the_module_is_a_function() {
        let wrapped = wrap(MODULE).unwrap();
        assert!(wrapped.starts_with("export function instantiate() {\n\n  var bufferView;"));
        assert!(wrapped.ends_with("\n}\n\nreturn asmFunc({});\n}\n"));
        assert!(!wrapped.contains("export var"));
    }

    #[test]
    fn an_import_is_refused() {
        assert!(wrap(&format!("import * as env from 'env';\n{MODULE}")).is_err());
        assert!(wrap("var other = 1;").is_err());
    }

    #[test]
    fn exports_have_types() {
        let written = types(
            "export const memory: WebAssembly.Memory;\n\
             export const add: (a: number, b: number) => number;\n",
        )
        .unwrap();
        assert!(written.contains("  readonly memory: { readonly buffer: ArrayBuffer };\n"));
        assert!(written.contains("  readonly add: (a: number, b: number) => number;\n"));
        assert!(types("export const big: (a: bigint) => void;\n").is_err());
    }
}
