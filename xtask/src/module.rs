//! The crate as a wasm module, and the same module as JavaScript.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{core_js, pack, paths, stamp, step, tool};

/// Size: the module is in every page that shows an error.
const LEVEL: &str = "-O3";

/// Beyond its level. No code uses the first 1,024 bytes of the memory: the end of the stack is there.
const PASSES: [&str; 2] = ["--low-memory-unused", "--converge"];

/// The size of functions that are inlined wherever they are called: fewer than wasm-opt's own 20,
/// as the Rust compiler has inlined what is called often.
const INLINED: &str = "--flexible-inline-max-function-size=8";

/// What the Rust compiler takes for granted. The module itself no longer says so, since its
/// sections of that kind are stripped.
const FEATURES: [&str; 5] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// wasm2js knows neither of the two features, and the module needs neither. The rest is between
/// `opt-level = "s"` and 2: as fast as the one, and smaller than either, since only small functions
/// are inlined and no loop is laid out more than once. The deepest bodies that are read take 30 kB of
/// stack; what lies behind it, and is kept from call to call, is then no part of the 4 MiB that an
/// instance may have, and has shorter addresses.
pub(crate) const RUSTFLAGS: &str = "-C target-feature=-reference-types,-multivalue \
    -C llvm-args=-inline-threshold=50 -C llvm-args=-inlinehint-threshold=50 \
    -C llvm-args=-unroll-threshold=0 -C no-vectorize-loops -C no-vectorize-slp \
    -C llvm-args=-max-loads-per-memcmp=0 \
    -C link-arg=-zstack-size=131072";

pub(crate) struct Module {
    /// The feature of the crate that has the exports.
    feature: &'static str,
    /// The name in what is printed.
    title: &'static str,
    pub(crate) wasm: PathBuf,
    /// The same as JavaScript and its types, where that is wanted too.
    script: Option<[PathBuf; 2]>,
    /// Where the code and the data of the packed module go, if it is packed; its JavaScript comes
    /// without the data then.
    packed: Option<[PathBuf; 2]>,
}

impl Module {
    /// The module that is shipped.
    pub(crate) fn shipped() -> Self {
        let source = paths::pkg().join("src");
        Self {
            feature: "module",
            title: "wasm module",
            wasm: paths::work().join("faultmap.wasm"),
            script: Some(["js", "d.ts"].map(|end| source.join(format!("generated.core.{end}")))),
            packed: Some(["code", "data"].map(|name| source.join(format!("generated.{name}.ts")))),
        }
    }

    /// The same with an export that traps, for the tests of recovery.
    pub(crate) fn trapping() -> Self {
        let folder = paths::work().join("trap");
        Self {
            feature: "trap",
            title: "wasm module that traps",
            wasm: folder.join("trap.wasm"),
            script: Some(["js", "d.ts"].map(|end| folder.join(format!("trap.core.{end}")))),
            packed: None,
        }
    }

    /// The module of `faultmap/testing`.
    pub(crate) fn testing() -> Self {
        let file = |name| paths::pkg().join(format!("src/generated.testing.{name}.ts"));
        Self {
            feature: "testing-module",
            title: "wasm module for testing",
            wasm: paths::work().join("testing.wasm"),
            script: None,
            packed: Some(["code", "data"].map(file)),
        }
    }

    pub(crate) fn build(&self) -> Result<()> {
        let compiled = self.compile()?;
        let files = self.script.iter().chain(&self.packed).flatten();
        let outputs: Vec<PathBuf> = [&self.wasm].into_iter().chain(files).cloned().collect();
        let name = format!("{}, optimised, packed and as JavaScript", self.title);
        stamp::once(&name, std::slice::from_ref(&compiled), &outputs, || {
            let folder = paths::work().join("bindgen").join(self.feature);
            let bound = bind(&compiled, &folder)?;
            let exports = paths::read(&folder.join("faultmap_bg.wasm.d.ts"))?;
            if let Some(folder) = self.wasm.parent() {
                fs::create_dir_all(folder)?;
            }
            optimise(&bound, &self.wasm, &[INLINED])?;
            let bare = self.pack(&folder)?;
            match &self.script {
                Some(files) => to_javascript(&bare, &folder, files, &exports),
                None => Ok(()),
            }
        })
    }

    fn compile(&self) -> Result<PathBuf> {
        // A folder for each set of features: the file that cargo leaves has no hash in its name,
        // and one build would overwrite the other's.
        let target = paths::root().join("target").join(format!("wasm-{}", self.feature));
        let mut cargo = tool::cargo();
        cargo
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("RUSTFLAGS", RUSTFLAGS)
            .args(["rustc", "--quiet", "--package", "faultmap", "--lib", "--release"])
            .args(["--target", "wasm32-unknown-unknown", "--crate-type", "cdylib"])
            .args(["--features", self.feature, "--target-dir"])
            .arg(&target);
        step::quiet(self.title, || tool::quiet_with_warnings(&mut cargo))?;
        Ok(target.join("wasm32-unknown-unknown/release/faultmap.wasm"))
    }

    /// Packs the module, and gives the one that becomes JavaScript.
    fn pack(&self, folder: &Path) -> Result<PathBuf> {
        let Some([code, data]) = &self.packed else {
            return Ok(self.wasm.clone());
        };
        let wasm = paths::read_bytes(&self.wasm)?;
        let packed = pack::pack(&wasm)?;
        let [source, unpacker] = ["unpack.wat", "unpack.wasm"].map(|name| folder.join(name));
        paths::write(&source, pack::unpacker(&packed, &wasm))?;
        optimise(&source, &unpacker, &[])?;
        let unpacker = hex(&paths::read_bytes(&unpacker)?);
        paths::write(code, constant("unpacker", &unpacker) + &constant("code", &packed.code))?;
        let place = format!("export const place: number = {};\n", packed.place);
        paths::write(data, place + &constant("data", &packed.data))?;
        let bare = folder.join("bare.wasm");
        fs::write(&bare, packed.bare)?;
        Ok(bare)
    }
}

fn to_javascript(
    wasm: &Path,
    folder: &Path,
    [code, types]: &[PathBuf; 2],
    exports: &str,
) -> Result<()> {
    let plain = folder.join("wasm2js.js");
    let mut wasm2js = tool::npm_tool("wasm2js");
    wasm2js.arg(LEVEL).args(FEATURES).arg(wasm).arg("-o").arg(&plain);
    tool::quiet(&mut wasm2js)?;

    let wrapped = folder.join("core.js");
    paths::write(&wrapped, core_js::wrap(&paths::read(&plain)?)?)?;
    let mut esbuild = tool::npm_tool("esbuild");
    esbuild
        .arg(&wrapped)
        .args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning"])
        .arg(format!("--outfile={}", code.display()));
    tool::quiet(&mut esbuild)?;
    paths::write(types, core_js::types(exports)?)
}

/// Lets wasm-bindgen turn its own exports into plain ones. Its glue is not used: all that crosses
/// the boundary is numbers.
fn bind(compiled: &Path, folder: &Path) -> Result<PathBuf> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .bundler(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not read the module")?;
    let module = output.wasm_mut();
    // The package instantiates the module with nothing: an import would only be noticed there.
    if let Some(import) = module.imports.iter().next() {
        bail!(
            "the module imports `{}` from `{}`; it must import nothing, so its exports take and \
             give numbers only",
            import.name,
            import.module
        );
    }
    // What the glue would have needed.
    let names = module.exports.iter().map(|export| export.name.clone());
    for name in names.filter(|name| name.starts_with("__")).collect::<Vec<_>>() {
        module.exports.remove(name)?;
    }
    output.emit(folder)?;
    Ok(folder.join("faultmap_bg.wasm"))
}

fn optimise(from: &Path, to: &Path, more: &[&str]) -> Result<()> {
    let mut wasm_opt = tool::npm_tool("wasm-opt");
    wasm_opt.args(more).args(PASSES).arg(LEVEL).args(FEATURES).arg(from).arg("-o").arg(to);
    tool::quiet(&mut wasm_opt).map(drop)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// A constant that holds a text in which nothing needs an escape.
fn constant(name: &str, text: &str) -> String {
    format!("export const {name}: string =\n  \"{text}\";\n")
}
