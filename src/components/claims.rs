//! What the article said of a round, claim by claim, what became of it, and what the systems
//! are that it names.

use eleven_rounds_engine::rounds::book::{Cited, ClaimStatus};
use eleven_rounds_engine::rounds::{CITED, CLAIMS, TERMS};
use yew::prelude::*;

use super::Ui;
use super::round_body::{mark, origin, source};

/// The claims of a round, or of what comes before the rounds, and the systems named there.
pub fn claims_of(round: usize, ui: &Ui) -> Html {
    let (words, texts, place) = (ui.words(), ui.words().rounds(), ui.place());
    let here = |of: u8| usize::from(of) == round;
    html! {
        <>
            <ul class="claims">
                for claim in CLAIMS.iter().filter(|claim| here(claim.round)) {
                    <li key={claim.said[0]}>
                        { claim.said[place] }
                        { mark(tone(claim.status), words.status(claim.status)) }
                        if claim.unverified {
                            { mark("doubt", texts.unverified) }
                        }
                        <span class="now">
                            { claim.now[place] }{ " " }
                            { claim.source.map(|href| source(href.into(), texts)) }
                            for one in claim.facts() {
                                { cited(one, ui) }
                            }
                        </span>
                    </li>
                }
            </ul>
            <h3>{ texts.terms }</h3>
            <dl class="terms">
                for term in TERMS.iter().filter(|term| here(term.round)) {
                    <div key={term.name}>
                        <dt>{ term.name }</dt>
                        <dd>{ term.text[place] }</dd>
                    </div>
                }
            </dl>
        </>
    }
}

/// Since when a fact holds that a claim cites, and its document where nothing before named it.
fn cited(one: Cited, ui: &Ui) -> Html {
    let fact = &CITED[usize::from(one.fact)];
    let since = fact.changed_on.map(|day| ui.words().since(day)).unwrap_or_default();
    origin([" · ", &since, " "].concat(), fact, one.link, ui)
}

fn tone(status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::True => "good",
        ClaimStatus::Partly | ClaimStatus::Unverified => "doubt",
        ClaimStatus::Outdated => "bad",
        ClaimStatus::Score => "plain",
    }
}
