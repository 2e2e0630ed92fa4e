//! The labels of a field's options, in the order of the field table.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::choices::{
    Arch, EcsIngress, EcsSide, Ingress, KeyedEnum, LambdaIngress, LambdaSide, Network, Package,
    ProvisionedMode, Purchase, RatePeriod, ReaderArea, Runtime, ServerKind, TaskNetworkMode,
    Trigger, WorkKind, WorkloadInput,
};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::detail::fits::Allocation;
use eleven_rounds_engine::options::registry::row;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_engine::scenario::profile::WeekShape;
use eleven_rounds_engine::scenario::value::instance::family;
use eleven_rounds_engine::scenario::value::size::Size;

use super::rounds::{answers, factor_of};
use crate::format;
use crate::lang::Lang;

/// The keys of a field's options with their labels; empty where the field has none.
pub fn options(field: Field, lang: Lang) -> Vec<(String, String)> {
    let words = lang.words();
    match field {
        Field::Per => choices(|option: RatePeriod| words.per(option)),
        Field::Trigger => choices(|option: Trigger| words.trigger(option)),
        Field::Entry => choices(|option: WorkloadInput| words.entry(option)),
        Field::WorkKind => choices(|option: WorkKind| words.work_kind(option)),
        Field::Arch => choices(|option: Arch| words.arch(option)),
        Field::Runtime => choices(|option: Runtime| words.runtime(option)),
        Field::Package => choices(|option: Package| words.package(option)),
        Field::Network => choices(|option: Network| words.network(option)),
        Field::CloudFrontArea => choices(|option: ReaderArea| words.reader_area(option)),
        Field::LambdaIngress => {
            choices(|option: LambdaIngress| words.ingress(Ingress::from(option)))
        }
        Field::EcsIngress => choices(|option: EcsIngress| words.ingress(Ingress::from(option))),
        Field::LambdaSide => choices(|option: LambdaSide| words.option_long(option.into())),
        Field::EcsSide => choices(|option: EcsSide| words.option_long(option.into())),
        Field::ProvisionedMode => choices(|option: ProvisionedMode| words.provisioned_mode(option)),
        Field::ServerKind => choices(|option: ServerKind| words.server_kind(option)),
        Field::Ec2NetworkMode => choices(|option: TaskNetworkMode| words.network_mode(option)),
        Field::Ec2Purchase => choices(|option: Purchase| words.purchase(option)),
        Field::Plan => choices(|option: Plan| words.plan(option)),
        Field::Ec2Type | Field::LmiType | Field::EcsManagedType => instances(),
        Field::Region => Region::all()
            .map(|region| {
                (region.code().to_owned(), [words.region(region), " · ", region.code()].concat())
            })
            .collect(),
        Field::Profile => WeekShape::ALL
            .into_iter()
            .map(|shape| (shape.key().to_owned(), words.shape(shape).to_owned()))
            .collect(),
        Field::Size | Field::Ec2Size => PriceBook::bundled()
            .fargate_sizes()
            .iter()
            .map(|size| Size { vcpu: size.vcpu, memory_gb: size.memory_gb })
            .map(|size| (size.text(), size_label(size)))
            .collect(),
        _ => factor_options(field, lang),
    }
}

/// The option whose name is the label of a field: whether it is listed, or its hours of people.
pub fn option_of(field: Field) -> Option<DeploymentOption> {
    let (group, name) = field.key().split_once('.')?;
    DeploymentOption::from_key(name).filter(|_| matches!(group, "option" | "people"))
}

/// Families of instances, and then every type.
fn instances() -> Vec<(String, String)> {
    let types = PriceBook::bundled().instance_types();
    let mut names: Vec<&str> = Vec::new();
    for instance_type in types {
        let family = family(&instance_type.name);
        if names.last() != Some(&family) {
            names.push(family);
        }
    }
    let all =
        names.into_iter().chain(types.iter().map(|instance_type| instance_type.name.as_str()));
    all.map(|name| (name.to_owned(), name.to_owned())).collect()
}

/// The answers of a field that asks for a factor.
fn factor_options(field: Field, lang: Lang) -> Vec<(String, String)> {
    let (Some(factor), FieldKind::Choice(keys)) = (factor_of(field), field.row().kind) else {
        return Vec::new();
    };
    let labels = answers(factor, lang);
    keys.iter().zip(labels).map(|(key, label)| ((*key).to_owned(), label.to_owned())).collect()
}

/// The size of a task as people write it.
pub fn size_label(size: Size) -> String {
    let number = |value| format::significant(value, 6);
    [&number(size.vcpu), " vCPU · ", &number(size.memory_gb), " GB"].concat()
}

/// A disk, the memory of a function or the size of a task.
pub fn allocation_label(allocation: Allocation) -> String {
    match allocation {
        Allocation::Disk(gb) => format::significant(gb, 6) + " GB",
        Allocation::Memory(mb) => format::count(mb) + " MB",
        Allocation::Task(size) => size_label(size),
    }
}

/// The label of an option's key; the key itself where there is no such option.
pub fn option_label(field: Field, key: &str, lang: Lang) -> String {
    options(field, lang)
        .into_iter()
        .find(|(known, _)| known == key)
        .map_or_else(|| key.to_owned(), |(_, label)| label)
}

fn choices<T: KeyedEnum>(label: impl Fn(T) -> &'static str) -> Vec<(String, String)> {
    T::ALL.iter().map(|option| (option.key().to_owned(), label(*option).to_owned())).collect()
}

/// What an option is given where a field does not say, as every language writes it.
pub fn configured(field: Field, comparison: &Comparison) -> Option<String> {
    if field == Field::ProvisionedCount {
        return Some(format::count(comparison.option(DeploymentOption::Provisioned).setup.most));
    }
    let fixes = |option: &DeploymentOption| {
        let row = row(*option);
        [row.memory, row.size, row.instance].contains(&Some(field))
    };
    let option = DeploymentOption::ALL.into_iter().find(fixes)?;
    let row = row(option);
    let setup = &comparison.option(option).setup;
    if row.instance == Some(field) {
        setup.instance().map(str::to_owned)
    } else if row.size == Some(field) {
        setup.size().map(size_label)
    } else {
        setup.memory_mb().map(|mb| format::count(mb) + " MB")
    }
}
