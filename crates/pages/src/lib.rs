//! The static pages: every price and fact with its source, how the engine was checked, and a page for
//! each preset.
//!
//! A native program writes them during the build, from the price book of the engine and the cases of its
//! tests, so no figure is typed by hand. They work without script; a small script adds the search.
//!
//! Reading order: [`out`] (HTML that is always escaped), [`frame`] (head, header and
//! footer), [`data`] (data that the packed book leaves out), [`uses`] (where prices and facts are
//! used), `citations` (how a row names its document), `material` (all of it),
//! [`sources`], [`checked`] and [`presets`] (the pages), [`write()`].

pub mod checked;
mod citations;
pub mod data;
pub mod frame;
pub mod golden;
mod material;
pub mod out;
pub mod presets;
pub mod sources;
pub mod uses;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::long_texts;
use eleven_rounds_presentation::lang::Lang;
use frame::{Assets, Content, Page};

pub use crate::material::{Material, root};

impl Material {
    /// A page in a language.
    ///
    /// # Errors
    /// Names the case whose figure cannot be computed.
    pub fn page(&self, page: Page, lang: Lang, assets: &Assets) -> Result<String, String> {
        let plain = |body| Content { body, description: String::new() };
        let content = match page {
            Page::Sources => plain(sources::body(self, lang)),
            Page::Checked => plain(checked::body(self, lang)?),
            Page::Presets => presets::list_page(lang),
            Page::Preset(preset) => presets::preset_page(preset, lang),
        };
        Ok(frame::document(page, lang, assets, &content))
    }
}

/// A script as it is sent: without the lines that are comments, and without indentation. It holds
/// no text that goes over lines.
fn sent(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Writes what the application loads later into a folder: the prices of all regions as `prices.bin`, and
/// the long texts of the rounds, a file for each language: `rounds.en.txt`.
///
/// # Errors
/// Names what cannot be written.
pub fn write_loaded_later(dist: &Path) -> Result<(), String> {
    let texts = Lang::ALL.into_iter().zip(long_texts::FILES);
    let mut files: Vec<(String, &[u8])> = texts
        .map(|(lang, text)| (["rounds.", lang.code(), ".txt"].concat(), text.as_bytes()))
        .collect();
    files.push(("prices.bin".to_owned(), PriceBook::bundled_bytes()));
    for (name, bytes) in files {
        let path = dist.join(name);
        std::fs::write(&path, bytes).map_err(|why| format!("{}: {why}", path.display()))?;
    }
    Ok(())
}

/// Writes every page into `pages/` and `presets/` of a built folder, which will stand at a URL if that is
/// known; it ends with a slash.
///
/// # Errors
/// Names what cannot be read, computed or written.
pub fn write(dist: &Path, url: Option<&str>) -> Result<(), String> {
    let at = |path: &Path, why: std::io::Error| format!("{}: {why}", path.display());
    let read = |path: PathBuf| std::fs::read_to_string(&path).map_err(|why| at(&path, why));
    for folder in ["pages", "presets"].map(|name| dist.join(name)) {
        // What an earlier build left there has other names.
        match std::fs::remove_dir_all(&folder) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => return Err(at(&folder, why)),
            _ => std::fs::create_dir_all(&folder).map_err(|why| at(&folder, why))?,
        }
    }
    let write = |name: &str, text: &str| {
        let path = dist.join(name);
        std::fs::write(&path, text).map_err(|why| at(&path, why))
    };
    let index = read(dist.join("index.html"))?;
    let sheet = frame::style_sheet(&index).ok_or("index.html names no style sheet")?;
    let own = |stem: &str, kind: &str| {
        let text = read(root().join("assets/pages").join([stem, ".", kind].concat()))?;
        let text = if kind == "js" { sent(&text) } else { text };
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let name = format!("{stem}-{:016x}.{kind}", hasher.finish());
        write(&["pages/", &name].concat(), &text).map(|()| name)
    };
    let assets = Assets {
        sheet: sheet.to_owned(),
        own_sheet: own("pages", "css")?,
        script: own("pages", "js")?,
        url: url.map(str::to_owned),
    };
    let material = Material::read()?;
    for page in Page::all() {
        for lang in Lang::ALL {
            write(&page.path(lang), &material.page(page, lang, &assets)?)?;
        }
    }
    Ok(())
}
