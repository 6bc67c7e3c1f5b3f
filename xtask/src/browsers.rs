//! The browsers that the tests run in: found, or installed where that is possible.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::{paths, setup};

/// A browser that is there, or the reason why it is not.
pub(crate) type Found = std::result::Result<PathBuf, String>;

pub(crate) struct Browsers {
    pub(crate) chromium: Found,
    pub(crate) chromedriver: Found,
    pub(crate) firefox: Found,
}

struct Program {
    name: &'static str,
    /// Names its path, where it stands in an unusual place.
    variable: &'static str,
    programs: &'static [&'static str],
    /// Where it stands on systems that do not put it on the PATH.
    places: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Program = Program {
    name: "Chromium",
    variable: "CHROME_PATH",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    package: "chromium",
};

const CHROMEDRIVER: Program = Program {
    name: "ChromeDriver",
    variable: "CHROMEDRIVER",
    programs: &["chromedriver"],
    places: &["/usr/lib/chromium-browser/chromedriver"],
    package: "chromium-driver",
};

const FIREFOX: Program = Program {
    name: "Firefox",
    variable: "FIREFOX_PATH",
    programs: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    package: "firefox-esr",
};

impl Browsers {
    /// Looks for the browsers. If they are needed, what is missing is installed where that is
    /// possible, and on CI each must be there.
    pub(crate) fn set_up(needed: bool) -> Result<Self> {
        let all = [&CHROMIUM, &CHROMEDRIVER, &FIREFOX];
        let missing: Vec<_> = all
            .iter()
            .filter(|p| p.given().is_none() && p.find().is_err())
            .map(|p| p.package)
            .collect();
        if needed && !missing.is_empty() {
            setup::apt_install(&missing)?;
        }
        let browsers = Self {
            chromium: CHROMIUM.find(),
            chromedriver: CHROMEDRIVER.find(),
            firefox: FIREFOX.find(),
        };
        let missing = browsers.missing();
        ensure!(missing.is_empty() || !needed || !on_ci(), "{}", missing.join("; "));
        Ok(browsers)
    }

    /// Why each browser that is not there will not be run.
    pub(crate) fn missing(&self) -> Vec<String> {
        [&self.chromium, &self.chromedriver, &self.firefox]
            .into_iter()
            .filter_map(|found| found.clone().err())
            .collect()
    }
}

impl Program {
    /// The path that its variable names.
    fn given(&self) -> Option<PathBuf> {
        env::var_os(self.variable).filter(|path| !path.is_empty()).map(PathBuf::from)
    }

    fn find(&self) -> Found {
        let Self { name, variable, package, .. } = self;
        if let Some(given) = self.given() {
            return if given.is_file() {
                Ok(given)
            } else {
                Err(format!("{name} is not at {}, which {variable} names", given.display()))
            };
        }
        paths::on_path(self.programs)
            .or_else(|| self.places.iter().map(PathBuf::from).find(|place| place.is_file()))
            .ok_or_else(|| {
                format!(
                    "{name} was not found: install it (on Debian `sudo apt-get install \
                     {package}`) or name its path in {variable}"
                )
            })
    }
}

pub(crate) fn on_ci() -> bool {
    env::var("CI").is_ok_and(|ci| ci == "true" || ci == "1")
}

/// What the driver is asked to start, in the form that wasm-bindgen's runner reads.
pub(crate) fn webdriver_json(chromium: &Path) -> String {
    let mut args = vec![
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    if setup::is_root() {
        // Chromium refuses to start its sandbox as root.
        args.push("--no-sandbox");
    }
    format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": {args:?}}}}}\n",
        chromium.to_string_lossy()
    )
}
