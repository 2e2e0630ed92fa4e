//! What every option of a scenario is configured from.

use eleven_rounds_catalog::choices::ProvisionedMode;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::ecs::fargate::FargateModel;
use crate::metering::lambda::function::LambdaModel;
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;

/// What every option of a scenario is configured from: work, load, prices, and the function and
/// the tasks that options differ in running.
pub struct SharedModels<'a> {
    /// The work of one request.
    pub work: Workload,
    /// The shape of the load.
    pub load: Load,
    /// The prices.
    pub rates: RateCard<'a>,
    /// The prices of a function whose environments are always provisioned, where they differ: the free
    /// tier is not for it.
    pub provisioned_rates: Option<RateCard<'a>>,
    /// Functions on demand.
    pub lambda: LambdaModel,
    /// Tasks on Fargate.
    pub fargate: FargateModel,
}

impl<'a> SharedModels<'a> {
    /// Configures the function and the tasks of a scenario.
    pub(crate) fn new(scenario: &Scenario, book: &'a PriceBook) -> SharedModels<'a> {
        let rates = RateCard::new(scenario, book);
        let work = Workload::new(scenario, book);
        let load = Load::new(scenario);
        let always = scenario.provisioned_mode != ProvisionedMode::Scheduled;
        let provisioned_rates =
            (scenario.free_tier && always).then(|| rates.without_lambda_allowance());
        SharedModels {
            fargate: FargateModel::new(scenario, &work, &load, book, &rates),
            lambda: LambdaModel::new(scenario, &work, &load, book),
            work,
            load,
            rates,
            provisioned_rates,
        }
    }

    /// The name of a type of instances.
    pub(crate) fn instance_name(&self, instance: usize) -> Option<String> {
        self.rates.book().instance_types().get(instance).map(|known| known.name.clone())
    }
}
