//! Checks the rows of `data/` and packs them into the binary that the engine carries.
//!
//! A row that is wrong stops the build and is named by file and line.

use std::path::{Path, PathBuf};
use std::process::exit;

mod book;
mod dated;
mod encode;
mod prices;
mod problem;
mod rest;
mod table;

#[path = "../src/catalog.rs"]
#[expect(dead_code, reason = "the engine uses the rest of this shared file")]
mod catalog;
#[path = "../src/date.rs"]
#[expect(dead_code, reason = "the engine uses the rest of this shared file")]
mod date;
#[path = "../src/facts/key.rs"]
mod facts;
#[path = "../src/sources.rs"]
mod sources;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/catalog.rs");
    println!("cargo::rerun-if-changed=src/date.rs");
    println!("cargo::rerun-if-changed=src/facts/key.rs");
    println!("cargo::rerun-if-changed=src/sources.rs");
    for file in book::FILES {
        println!("cargo::rerun-if-changed=data/{file}");
    }
    let checked = book::load(Path::new("data")).and_then(|texts| book::check(&texts));
    let bytes = match checked {
        Ok(book) => encode::encode(&book),
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            exit(1);
        }
    };
    let Some(folder) = std::env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set");
        exit(1);
    };
    if let Err(error) = std::fs::write(PathBuf::from(folder).join("book.bin"), bytes) {
        println!("cargo::error=book.bin could not be written: {error}");
        exit(1);
    }
}
