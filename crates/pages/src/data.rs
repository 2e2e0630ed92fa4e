//! Data that the packed book leaves out: notes, units, and the facts of the rounds with their names.

use std::collections::BTreeMap;
use std::path::Path;

use eleven_rounds_presentation::lang::Lang;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A row of `prices.csv`, `ec2.csv` or `savings_plans.csv`, as far as the packed book does not hold it.
#[derive(Deserialize)]
struct PriceLine {
    #[serde(default)]
    plan: String,
    sku: String,
    #[serde(rename = "type", default)]
    instance: String,
    region: String,
    effective_from: String,
    first_seen: String,
    note: String,
}

/// A row of `facts.csv`, in the same way.
#[derive(Deserialize)]
struct FactLine {
    key: String,
    unit: String,
    note: String,
}

/// A fact of the rounds.
#[derive(Clone, Deserialize)]
pub struct ProseFact {
    /// Its name in the files.
    pub id: String,
    /// The number of `facts.csv` that it is, if it is one.
    pub key: Option<String>,
    /// The first day of today's value, as exactly as it is known.
    pub changed_on: Option<String>,
    /// The document.
    pub source: Option<String>,
    /// Whether somebody checked it against the document.
    #[serde(default = "yes")]
    pub verified: bool,
    /// Whether a part of it is unverified.
    #[serde(default)]
    pub partly_unverified: bool,
    /// Its texts: `subject`, `then`, `now` and `note`, in every language.
    #[serde(flatten)]
    texts: BTreeMap<String, toml::Value>,
}

fn yes() -> bool {
    true
}

impl ProseFact {
    /// A text of it, in a language; empty where it has none.
    pub fn text(&self, name: &str, lang: Lang) -> &str {
        let key = [name, "_", lang.code()].concat();
        self.texts.get(&key).and_then(toml::Value::as_str).unwrap_or("")
    }
}

/// A rule or a claim with the facts that it names.
#[derive(Deserialize)]
pub struct Citing {
    /// Its name, such as `R2-01`.
    pub id: String,
    /// The fact that a rule rests on.
    fact: Option<String>,
    /// The facts that a claim cites.
    #[serde(default)]
    facts: Vec<String>,
}

impl Citing {
    /// Whether it names a fact of the rounds.
    pub fn names(&self, id: &str) -> bool {
        self.fact.as_deref() == Some(id) || self.facts.iter().any(|fact| fact == id)
    }
}

#[derive(Deserialize)]
struct RoundTextFile {
    #[serde(default)]
    rule: Vec<Citing>,
    #[serde(default)]
    claim: Vec<Citing>,
}

#[derive(Deserialize)]
struct ProseFactFile {
    fact: Vec<ProseFact>,
}

/// What the packed book leaves in its files.
pub struct Rows {
    /// The note of a price, by plan, SKU, type, region and both of its days.
    notes: BTreeMap<[String; 6], String>,
    /// The unit and the note of each value of a fact, oldest first.
    facts: BTreeMap<String, Vec<(String, String)>>,
    /// The facts of the rounds.
    pub prose_facts: Vec<ProseFact>,
    /// The rules.
    pub rules: Vec<Citing>,
    /// The article's claims.
    pub claims: Vec<Citing>,
}

impl Rows {
    /// Reads the engine's data folder.
    ///
    /// # Errors
    /// Names the file that cannot be read, and why.
    pub fn read(folder: &Path) -> Result<Rows, String> {
        let mut notes = BTreeMap::new();
        for file in ["prices.csv", "ec2.csv", "savings_plans.csv"] {
            for line in lines::<PriceLine>(&folder.join(file))? {
                let PriceLine { plan, sku, instance, region, effective_from, first_seen, note } =
                    line;
                let key = [plan, sku, instance, region, effective_from, first_seen];
                // The tiers of one price share a note, which may stand beside any of them.
                let known = notes.entry(key).or_insert_with(String::new);
                if known.is_empty() {
                    *known = note;
                }
            }
        }
        let mut facts: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for line in lines::<FactLine>(&folder.join("facts.csv"))? {
            facts.entry(line.key).or_default().push((line.unit, line.note));
        }
        let rounds = folder.join("rounds");
        let prose_facts = read::<ProseFactFile>(&rounds.join("facts.toml"))?.fact;
        let mut paths: Vec<_> = std::fs::read_dir(&rounds)
            .map_err(|why| format!("{}: {why}", rounds.display()))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
                name.ends_with(".toml") && name.starts_with(|first: char| first.is_ascii_digit())
            })
            .collect();
        paths.sort();
        let mut rules = Vec::new();
        let mut claims = Vec::new();
        for path in paths {
            let file: RoundTextFile = read(&path)?;
            rules.extend(file.rule);
            claims.extend(file.claim);
        }
        Ok(Rows { notes, facts, prose_facts, rules, claims })
    }

    /// The note of a price: plan and type, where it has them, SKU, region and both of its days. A
    /// region of the book may share a `global` row.
    pub fn note(&self, [plan, sku, instance, region, from, seen]: [&str; 6]) -> &str {
        let key = |region: &str| [plan, sku, instance, region, from, seen].map(str::to_owned);
        let note = self.notes.get(&key(region)).or_else(|| self.notes.get(&key("global")));
        note.map_or("", String::as_str)
    }

    /// The unit and the note of a value of a fact, by its index from the oldest.
    pub fn fact_value(&self, key: &str, index: usize) -> (&str, &str) {
        let values = self.facts.get(key).and_then(|values| values.get(index));
        values.map_or(("", ""), |(unit, note)| (unit, note))
    }
}

fn lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, String> {
    let at = |why: csv::Error| format!("{}: {why}", path.display());
    let mut reader = csv::Reader::from_path(path).map_err(at)?;
    reader.deserialize().collect::<Result<_, _>>().map_err(at)
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
    toml::from_str(&text).map_err(|why| format!("{}: {why}", path.display()))
}
