//! The command line of Eleven Rounds: `eleven-rounds help` lists its commands.
//!
//! Each command has a module and a text in `help/`.

pub mod compare;
mod fields;
mod output;
mod prices;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The exit status of every error; clap ends with it too where the command line is wrong.
const ERROR: u8 = 2;

#[derive(Debug, Parser)]
#[command(
    name = "eleven-rounds",
    version,
    arg_required_else_help = true,
    override_help = include_str!("help/eleven-rounds.txt")
)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(override_help = include_str!("help/compare.txt"))]
    Compare(compare::CompareArguments),
    #[command(override_help = include_str!("help/fields.txt"))]
    Fields,
    #[command(override_help = include_str!("help/prices.txt"))]
    Prices(prices::PricesArguments),
}

/// Does what the command line of the process says; gives its exit status.
pub fn run() -> ExitCode {
    let ended = match CommandLine::parse().command {
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Fields => output::print(&fields::table()).map(|()| ExitCode::SUCCESS),
        Command::Prices(arguments) => prices::run(&arguments).map(|()| ExitCode::SUCCESS),
    };
    ended.unwrap_or_else(|message| {
        eprintln!("{message}");
        ExitCode::from(ERROR)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    /// The help of a command names each of its arguments, and no others.
    #[track_caller]
    fn check(command: &clap::Command) {
        let help = command.clone().render_help().to_string();
        let name = command.get_name();
        for section in ["NAME\n", "\nSYNOPSIS\n", "\nDESCRIPTION\n", "\nOPTIONS\n"] {
            assert!(help.contains(section), "the help of {name} has no section {section}");
        }
        assert!(help.contains("\nEXIT STATUS\n    0"), "{name} does not say how it ends");
        assert!(help.contains("\nEXAMPLES\n"), "{name} has no example");
        let mut options: Vec<String> = command
            .get_arguments()
            .filter_map(|argument| argument.get_long())
            .map(|long| format!("--{long}"))
            .collect();
        options.sort();
        let section = help.split_once("\nOPTIONS\n").map_or("", |(_, rest)| rest);
        let section = section.split_once("\n\nEXIT STATUS").map_or(section, |(first, _)| first);
        let mut in_help: Vec<String> = section
            .lines()
            .filter(|line| line.starts_with("    -"))
            .filter_map(|line| line.split([' ', ',']).find(|word| word.starts_with("--")))
            .map(str::to_owned)
            .collect();
        in_help.sort();
        assert_eq!(in_help, options, "the options in the help of {name}");
        for argument in command.get_positionals() {
            let value = argument.get_value_names().unwrap_or_default();
            assert!(value.iter().all(|value| help.contains(&format!("\n    {value}\n"))), "{name}");
        }
        for line in help.lines() {
            assert!(line.chars().count() <= 80 && line.trim_end() == line, "{name}: {line}");
        }
    }

    #[test]
    fn the_help_of_each_command_is_whole() {
        let mut whole = CommandLine::command();
        whole.build();
        whole.clone().debug_assert();
        check(&whole);
        let names: Vec<&str> = whole.get_subcommands().map(clap::Command::get_name).collect();
        assert_eq!(names, ["compare", "fields", "prices", "help"]);
        let help = whole.clone().render_help().to_string();
        for command in whole.get_subcommands() {
            assert!(help.contains(&format!("\n    {} ", command.get_name())));
        }
        whole.get_subcommands().filter(|command| command.get_name() != "help").for_each(check);
    }
}
