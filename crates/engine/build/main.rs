//! Checks the rows of `data/` and packs them into the binary that the engine carries.
//!
//! A row that is wrong stops the build and is named by file and line.

use std::path::{Path, PathBuf};
use std::process::exit;

mod book;
mod dated;
mod encode;
mod instances;
mod plans;
mod prices;
mod problem;
mod rates;
mod rest;
mod rounds;
mod table;

#[path = "../src/catalog.rs"]
#[expect(dead_code, reason = "the engine uses the rest of this shared file")]
mod catalog;
#[path = "../src/date.rs"]
mod date;
#[path = "../src/facts/key.rs"]
mod facts;
#[path = "../src/plan.rs"]
mod plan;
#[path = "../src/rounds"]
mod shared {
    #[expect(dead_code, reason = "the engine uses the rest of this shared file")]
    pub mod condition;
    #[expect(dead_code, reason = "the engine uses the rest of this shared file")]
    pub mod factor;
    pub mod measure;
    #[expect(dead_code, reason = "the engine uses the rest of this shared file")]
    pub mod side;
}
#[path = "../src/sources.rs"]
mod sources;

use shared::{condition, factor, side};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/catalog.rs");
    println!("cargo::rerun-if-changed=src/date.rs");
    println!("cargo::rerun-if-changed=src/facts/key.rs");
    println!("cargo::rerun-if-changed=src/plan.rs");
    println!("cargo::rerun-if-changed=src/sources.rs");
    for file in ["condition", "factor", "measure", "side"] {
        println!("cargo::rerun-if-changed=src/rounds/{file}.rs");
    }
    for file in rounds::FILES {
        println!("cargo::rerun-if-changed=data/rounds/{file}");
    }
    for file in book::FILES {
        println!("cargo::rerun-if-changed=data/{file}");
    }
    let checked = book::load(Path::new("data")).and_then(|texts| book::check(&texts));
    let book = match checked {
        Ok(book) => book,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            exit(1);
        }
    };
    let bytes = encode::encode(&book);
    let rounds = match rounds::pack(Path::new("data/rounds"), &book) {
        Ok(rounds) => rounds,
        Err(problem) => {
            println!("cargo::error={problem}");
            exit(1);
        }
    };
    let Some(folder) = std::env::var_os("OUT_DIR").map(PathBuf::from) else {
        println!("cargo::error=OUT_DIR is not set");
        exit(1);
    };
    let [english, korean] = &rounds.long_texts;
    let files: [(&str, &[u8]); 5] = [
        ("book.bin", &bytes),
        ("rounds.bin", &rounds.numbers),
        ("rounds.txt", rounds.texts.as_bytes()),
        ("rounds.en.txt", english.as_bytes()),
        ("rounds.ko.txt", korean.as_bytes()),
    ];
    for (name, content) in files {
        if let Err(error) = std::fs::write(folder.join(name), content) {
            println!("cargo::error={name} could not be written: {error}");
            exit(1);
        }
    }
}
