//! The state of the page: always valid, changed only by actions.

use eleven_rounds_engine::rules::custom_rules::read;
use eleven_rounds_engine::rules::custom_rules::rule_set;
use std::rc::Rc;

use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::custom_rules::problem::{CustomRulesProblem, RuleFileError};
use eleven_rounds_engine::rules::custom_rules::rule_set::CustomRulesFile;
use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::notice::PageNotice;
use yew::Reducible;

use super::action::Action;
use super::hash::{self, PageLink};
use super::session_prices::{Import, ImportOutcome, PriceFileStatus, SessionBook};
use super::shared::Shared;
use super::types::{HistoryWrite, Refused, Theme, View};

/// The whole state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
    /// The prices of the session.
    pub book: SessionBook,
    /// The prices of all regions could not be loaded.
    pub regions_failed: bool,
    /// The price files that were brought, each once by its name, the last one at the end.
    pub imports: Shared<Vec<Import>>,
    /// How it is looked at.
    pub view: View,
    /// The preset that the scenario began with; nothing where it began with the example.
    pub preset: Option<Preset>,
    /// Whether all settings are open.
    pub settings_open: bool,
    /// The rule file that was refused last.
    pub refused: Shared<Refused>,
    /// What a damaged link held, and how many of its parts were accepted.
    pub notices: Shared<(Vec<PageNotice>, usize)>,
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
    /// What the hash must be told.
    pub history: HistoryWrite,
    /// How many entries of the history were asked for. Several actions may come before one drawing:
    /// an entry that the first of them asks for is told by this alone.
    pub entries: u32,
    /// An edit is going on: its changes belong to one entry of the history.
    editing: bool,
}

impl AppState {
    /// The state of a link, with the prices of a session.
    pub fn open(hash: &str, lang: Lang, theme: Theme, book: SessionBook) -> AppState {
        let PageLink { scenario, view, notices, accepted } = hash::decode(hash);
        AppState {
            comparison: answer(&scenario, &book),
            preset: current_preset(&scenario, &book),
            scenario: Shared::new(scenario),
            book,
            regions_failed: false,
            imports: Shared::new(Vec::new()),
            view,
            settings_open: false,
            refused: Shared::new(None),
            notices: Shared::new((notices, accepted)),
            lang,
            theme,
            history: HistoryWrite::Keep,
            entries: 0,
            editing: false,
        }
    }

    /// The hash of this state, without `#`.
    pub fn hash(&self) -> String {
        hash::encode(&self.scenario, self.view)
    }

    /// Takes another scenario, as an entry of the history of its own or as a part of an edit.
    fn replace_scenario(&mut self, scenario: Scenario, editing: bool) {
        self.history =
            if self.editing && editing { HistoryWrite::Replace } else { HistoryWrite::Push };
        self.comparison = answer(&scenario, &self.book);
        self.scenario = Shared::new(scenario);
        self.editing = editing;
    }

    /// Looks at the page in another way, as an entry of the history.
    fn look(&mut self, view: View) {
        if view != self.view {
            self.view = view;
            self.history = HistoryWrite::Push;
        }
        self.editing = false;
    }

    /// Takes other prices. Who looked at the last day of the book before looks at that of this one;
    /// no day is beyond it.
    fn price(&mut self, book: SessionBook, mut scenario: Scenario) {
        let latest = scenario.as_of == self.book.gathered_on();
        let last = book.gathered_on();
        scenario.as_of = if latest { last } else { scenario.as_of.min(last) };
        self.comparison = answer(&scenario, &book);
        self.scenario = Shared::new(scenario);
        self.book = book;
        // The hash does not hold prices: it is written again, but is no step.
        self.history = HistoryWrite::Replace;
    }

    /// Takes the prices of all regions, and puts those of files over them again.
    fn take_all_regions(&mut self, whole: Shared<PriceBook>) {
        let mut book = SessionBook::new(Some(whole));
        let mut imports = (*self.imports).clone();
        for Import { name, outcome } in &mut imports {
            if let ImportOutcome::Taken(report) = outcome {
                (book, *report) = book.with_file(name, report.list.clone());
            }
        }
        self.comparison = answer(&self.scenario, &book);
        self.book = book;
        self.imports = Shared::new(imports);
        self.regions_failed = false;
    }

    /// Notes what became of a price file, or nothing, in place of what was noted of one of that name.
    fn note_import(&mut self, name: String, outcome: Option<ImportOutcome>) {
        let mut imports = (*self.imports).clone();
        let known = imports.iter().position(|import| import.name == name);
        match (known, outcome) {
            // A file that is being read stays where it is.
            (Some(index), Some(outcome @ ImportOutcome::Reading(1..))) => {
                imports[index].outcome = outcome;
            }
            (known, outcome) => {
                known.map(|index| imports.remove(index));
                imports.extend(outcome.map(|outcome| Import { name, outcome }));
            }
        }
        self.imports = Shared::new(imports);
    }

    /// Says what is wrong with the rule file that the address names.
    fn refuse_named(&mut self, name: &str, problems: Vec<CustomRulesProblem>) {
        let (mut notices, accepted) = (*self.notices).clone();
        for problem in problems {
            notices.push(PageNotice::CustomRules { name: name.to_owned(), problem });
        }
        self.notices = Shared::new((notices, accepted));
    }
}

/// Reads the rule file that was brought, or gives what kept it from being brought.
fn read_rules(
    bytes: Result<Vec<u8>, RuleFileError>,
) -> Result<CustomRulesFile, Vec<CustomRulesProblem>> {
    let whole_file = |mistake| vec![CustomRulesProblem { line: 0, key: String::new(), mistake }];
    bytes.map_err(whole_file).and_then(|bytes| read::read(&bytes))
}

/// Takes a rule file in place of the one before, whose switches go with it.
fn replace_custom_rules(scenario: &mut Scenario, file: CustomRulesFile, book: &PriceBook) {
    scenario.rules_off.retain(rule_set::is_book_name);
    scenario.apply_rule_file(file, book);
}

fn answer(scenario: &Scenario, book: &SessionBook) -> Shared<Comparison> {
    Shared::new(compare(scenario, book))
}

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = self.after(action);
        let changed = next.scenario != self.scenario || next.view != self.view;
        let is_entry = changed && next.history == HistoryWrite::Push;
        next.entries = self.entries.wrapping_add(u32::from(is_entry));
        Rc::new(next)
    }
}

impl AppState {
    /// The state after an action.
    fn after(&self, action: Action) -> AppState {
        let mut next = self.clone();
        let mut scenario = (*self.scenario).clone();
        let mut editing = false;
        let mut named = false;
        match action {
            Action::Edit(field, text) => {
                // The field shows what is wrong; the state stays valid.
                let _ = scenario.set(field, &text, &self.book);
                editing = true;
            }
            Action::Choose(field, text) => {
                let _ = scenario.set(field, &text, &self.book);
            }
            Action::Fix(settings) => {
                for (field, text) in settings {
                    let _ = scenario.set(field, &text, &self.book);
                }
            }
            // What the hash must be told of the edit stays: it may not have been told yet.
            Action::Settle => next.editing = false,
            Action::Per(per) => scenario.set_per(per),
            // Custom rules are a file of somebody's, not an input: a preset and a reset leave them.
            Action::Preset(preset) => {
                let as_of = self.book.gathered_on();
                let custom_rules = scenario.custom_rules;
                next.preset = Some(preset);
                scenario = Scenario { as_of, custom_rules, ..preset.scenario(&self.book) };
            }
            Action::ResetAll => {
                let custom_rules = scenario.custom_rules;
                scenario = Scenario { custom_rules, ..hash::defaults() };
                next.preset = None;
                next.book = self.book.without_files();
                next.imports = Shared::new(Vec::new());
            }
            Action::Reset(field) => scenario.copy_from(&self.book.defaults(), field),
            Action::ResetGroup(group) => {
                let defaults = self.book.defaults();
                for row in FIELDS.iter().filter(|row| row.group == group) {
                    scenario.copy_from(&defaults, row.id);
                }
            }
            Action::OwnPrice(sku, price) => scenario.prices.set(sku, price),
            Action::ToggleRule(id) => scenario.rules_off.toggle(&id),
            Action::CustomRulesFile(name, bytes) => match read_rules(bytes) {
                Ok(file) => {
                    replace_custom_rules(&mut scenario, file, &self.book);
                    next.refused = Shared::new(None);
                }
                Err(problems) => next.refused = Shared::new(Some((name, problems))),
            },
            Action::CustomRulesNamed(name, bytes) => match read_rules(bytes) {
                Ok(file) => {
                    replace_custom_rules(&mut scenario, file, &self.book);
                    named = true;
                }
                Err(problems) => next.refuse_named(&name, problems),
            },
            Action::CustomRulesRemoved => {
                replace_custom_rules(&mut scenario, CustomRulesFile::default(), &self.book)
            }
            // What the hash must be told stays: no price is in it.
            Action::AllRegions(whole) => {
                match whole {
                    Some(whole) => next.take_all_regions(whole),
                    None => next.regions_failed = true,
                }
                return next;
            }
            Action::PriceFile(name, status) => {
                let outcome = match status {
                    PriceFileStatus::Reading(percent) => Some(ImportOutcome::Reading(percent)),
                    PriceFileStatus::Read(Ok(list)) => {
                        let (book, report) = self.book.with_file(&name, list);
                        next.price(book, scenario);
                        Some(ImportOutcome::Taken(report))
                    }
                    PriceFileStatus::Read(Err(refusal)) => Some(ImportOutcome::Refused(refusal)),
                    PriceFileStatus::Failed => Some(ImportOutcome::Failed),
                    PriceFileStatus::Stopped => None,
                };
                next.note_import(name, outcome);
                return next;
            }
            Action::PricesAway => {
                next.price(self.book.without_files(), scenario);
                next.imports = Shared::new(Vec::new());
                return next;
            }
            Action::Show(name) => next.look(View { name, ..self.view }),
            Action::Axis(axis) => next.look(View { axis, ..self.view }),
            Action::Open(hash) => {
                // Back to where we are is no change: the comparison need not be made again.
                if hash != self.hash() {
                    let book = self.book.without_files();
                    next = AppState::open(&hash, self.lang, self.theme, book);
                    next.regions_failed = self.regions_failed;
                    // Back undoes what was set there, under it: closed here, its focus would be lost.
                    next.settings_open = self.settings_open;
                    // A step back within a preset keeps its name.
                    if *next.scenario != hash::defaults() {
                        next.preset = next.preset.or(self.preset);
                    }
                    if self.book.is_imported() {
                        let opened = (*next.scenario).clone();
                        next.price(self.book.clone(), opened);
                        next.history = HistoryWrite::Keep;
                    }
                    next.imports = self.imports.clone();
                }
                return next;
            }
            Action::Settings(is_open) => next.settings_open = is_open,
            Action::Dismiss => {
                next.notices = Shared::new((Vec::new(), 0));
                next.history = HistoryWrite::Replace;
            }
            Action::Lang(lang) => next.lang = lang,
            Action::Theme(theme) => next.theme = theme,
        }
        let other_book = next.book != self.book;
        if scenario != *self.scenario || other_book {
            next.replace_scenario(scenario, editing);
        }
        if other_book && next.hash() == self.hash() {
            // Prices are not in the hash: a step that changes nothing else is none.
            next.history = HistoryWrite::Replace;
        }
        if named {
            // These rules are there from the start: Back does not undo them.
            next.history = HistoryWrite::Replace;
        }
        next
    }
}

/// The preset that a scenario is, whatever the day of its prices.
fn current_preset(scenario: &Scenario, book: &PriceBook) -> Option<Preset> {
    Preset::ALL.into_iter().find(|preset| {
        let as_of = scenario.as_of;
        let custom_rules = scenario.custom_rules.clone();
        Scenario { as_of, custom_rules, ..preset.scenario(book) } == *scenario
    })
}

#[cfg(test)]
mod tests;
