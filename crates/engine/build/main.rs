//! Checks the rows of `data/` and packs them into the binary that the engine carries.
//!
//! A bad row stops the build with its file and line.

use std::path::{Path, PathBuf};
use std::process::exit;

use eleven_rounds_catalog::region::Region;

mod book;
mod dated;
mod encode;
mod instances;
mod plans;
mod prices;
mod problem;
mod rates;
mod rounds;
mod small_tables;
mod table;

fn main() {
    println!("cargo::rerun-if-changed=build");
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
    let one_region = encode::encode(&book.of_one_region(Region::US_EAST_1));
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
    let files: [(&str, &[u8]); 6] = [
        ("book.bin", &bytes),
        ("book.one_region.bin", &one_region),
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
