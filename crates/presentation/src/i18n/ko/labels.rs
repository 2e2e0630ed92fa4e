//! Table: names in Korean of fields, choices, presets and regions.

use eleven_rounds_engine::catalog::choices::*;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::rules::book::ROUNDS;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldUnit;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::profile::WeekShape;

use super::Korean;
use crate::i18n::phrases::options::option_of;
use crate::i18n::words::{Labels, Sentences};

impl Labels for Korean {
    fn label(&self, field: Field) -> &'static str {
        option_of(field).map_or_else(|| own_label(field), |option| self.option_long(option))
    }

    fn hint(&self, field: Field) -> &'static str {
        match field {
            Field::PeakFactor => "가장 붐비는 1분이 그 시간 평균의 몇 배인지 나타냅니다.",
            Field::CpuShare => "실행 시간에서 대기가 아닌 연산이 차지하는 비율입니다.",
            Field::BaseMemory => "이 런타임의 빈 함수를 측정한 값보다 작게 계산하지 않습니다.",
            Field::SeenAt => "위 실행 시간을 측정할 때의 Lambda 메모리입니다.",
            Field::PerRequestMemory => {
                "동시 요청이 하나 늘 때마다 컨테이너가 더 쓰는 메모리입니다."
            }
            Field::Longest => "고정 한도를 넘는지 이 값으로 확인합니다.",
            Field::Latency => "어느 쪽이든 요청 하나를 이 시간 안에 끝내야 합니다.",
            Field::Threads => "코어가 이보다 많아도 요청 하나가 더 빨라지지는 않습니다.",
            Field::Streaming => "Lambda가 더 큰 응답을 보낼 수 있습니다.",
            Field::ArmSpeed => "1이면 속도가 같습니다.",
            Field::ImageGb => "ECR에 저장되며 새 태스크가 시작할 때마다 가져옵니다.",
            Field::BilledGbSeconds => "위의 요청 수에 대한 실행 시간 항목의 사용량입니다.",
            Field::BilledVcpuHours => {
                "태스크 수 × vCPU × 시간입니다. 4x1x730처럼 적어도 됩니다. 위의 요청을 처리한 양입니다."
            }
            Field::BilledUsd => "사용량 대신 적습니다. 사용량은 리전의 가격으로 계산합니다.",
            Field::MeasuredCpu => "측정하는 동안의 전체 태스크 평균입니다.",
            Field::FreeTier => "계정에 기한 없이 제공되는 무료 사용량입니다.",
            Field::AsOf => "이 날짜의 가격과 한도를 적용합니다.",
            Field::BilledMs => "계산한 값 대신 쓸 과금 시간입니다.",
            Field::InitMs => "새 실행 환경이 시작하는 시간입니다. 0이면 콜드 스타트를 뺍니다.",
            Field::IdleExpiry => "AWS가 공개하지 않는 값입니다.",
            Field::SqsPollers => "메시지가 적으면 Lambda가 2개까지 줄이기도 합니다.",
            Field::Concurrency => "AWS에 요청하면 올릴 수 있습니다.",
            Field::Tasks => "시간대별로 조절하지 않고 이 수를 유지합니다.",
            Field::MinTasks => "HTTP는 하나가 멈춰도 응답하도록 2개가 기본입니다.",
            Field::TargetUtilisation => "평균 사용률이 이 값을 넘지 않도록 조절합니다.",
            Field::StartSeconds => "이미지를 가져오기 시작할 때부터이며, 과금됩니다.",
            Field::Overlap => "이전 태스크와 새 태스크가 모두 과금되는 시간입니다.",
            Field::NatKb => "응답 말고 코드가 외부와 주고받는 데이터입니다.",
            Field::NatShare => {
                "다른 워크로드와 함께 쓰는 게이트웨이라면 이 워크로드의 몫만 입력하세요."
            }
            Field::LambdaInVpc => "네트워크 안의 리소스를 쓸 때만 필요합니다.",
            Field::AlbShare => {
                "다른 서비스와 함께 쓰는 로드 밸런서라면 이 워크로드의 몫만 입력하세요."
            }
            Field::AlbZones => "영역마다 퍼블릭 IPv4 주소가 하나씩 붙습니다.",
            Field::AlbRules => "AWS가 무료로 평가하는 수까지는 비용이 없습니다.",
            Field::CloudFront => "HTTP 요청을 받는 양쪽 모두의 앞에 둡니다.",
            Field::CloudFrontHits => "이만큼의 요청은 함수나 태스크에 닿지 않습니다.",
            Field::CloudFrontArea => {
                "CloudFront 요금은 리전이 아니라 이용자가 있는 지역을 따르며, 바꾸지 않으면 미국입니다."
            }
            Field::StoredShare => "수집한 크기 대비 비율입니다. CloudWatch는 압축해 보관합니다.",
            Field::AccountUsageRequests => "요금 구간과 무료 사용량은 계정 단위로 적용됩니다.",
            Field::OpsFte => "전담 인원으로 환산합니다. 한 사람이 절반만 맡으면 0.5입니다.",
            Field::EventSources => "코드를 시작하는 대기열, 스트림, 버킷, 예약 등의 수입니다.",
            Field::RampS => "부하가 평소 수준에서 피크까지 오르는 데 걸리는 시간입니다.",
            Field::StartBudgetMs => {
                "한동안 쉰 뒤의 첫 요청이며, 콜드 스타트까지 이 시간 안에 끝나야 합니다."
            }
            Field::SubMinuteSchedule => {
                "5초 간격 폴링 같은 고정 주기이며, 요청이 자주 오는 것과는 다릅니다."
            }
            Field::Commitment => "지출이나 용량을 약정하고 할인받을 수 있는지 나타냅니다.",
            Field::Interruptible => "스팟 용량은 저렴하지만 AWS가 회수할 수 있습니다.",
            Field::LanguageCount => "서비스 전체에서 쓰는 언어의 수입니다.",
            Field::StateKind => "요청 하나가 끝난 뒤에도 남아야 하는 데이터의 위치입니다.",
            Field::SessionH => "상태가 메모리 세션일 때만 판단에 쓰입니다.",
            Field::ScratchGib => "함수나 태스크 하나가 쓰는 임시 파일의 크기입니다.",
            Field::UiKind => "이 워크로드가 직접 제공하는 화면입니다.",
            Field::Deployables => "배포할 계획인 함수, 서비스, 배치 작업의 수입니다.",
            Field::ContractNeed => "요청이 OpenAPI 명세에 맞는지 검사하는 것이 그 예입니다.",
            Field::LeastPrivilege => "기능마다 꼭 필요한 권한만 주는 방식입니다.",
            Field::PatchControl => "호스트와 런타임의 패치 날짜를 직접 골라야 하는지 나타냅니다.",
            Field::PackageGib => "압축을 푼 상태의 크기입니다.",
            Field::Portability => {
                "지금이든 나중이든 다른 클라우드나 자체 서버에서 실행해야 하는 정도입니다."
            }
            Field::Splittable => "각 단계가 15분 미만이고 체크포인트에서 이어 갈 수 있어야 합니다.",
            Field::Invocation => "동기는 호출한 쪽이 결과를 기다리는 방식입니다.",
            Field::CallbackShare => {
                "타이머 대기도 포함하고, 데이터베이스나 API 응답 대기는 제외합니다."
            }
            Field::AlwaysOn => {
                "리스너, 폴러, 데몬이 해당하며 요청에 응답만 하는 서비스는 해당하지 않습니다."
            }
            Field::NetGbps => "함수나 태스크 하나가 계속 쓰는 대역폭입니다.",
            Field::ConnectionMin => "WebSocket이나 스트리밍 응답이 열려 있는 시간입니다.",
            Field::SyncHops => "요청 하나 안에서 차례로 이어지는 호출의 수입니다.",
            Field::Boundary => "서비스마다 맡을 일이 얼마나 뚜렷한지 나타냅니다.",
            Field::ProvisionedMode => {
                "‘부하에 맞춤’은 시간대마다 필요한 만큼, 나머지는 늘 같은 수를 준비합니다."
            }
            Field::ProvisionedTarget => "낮출수록 실행 환경을 더 많이 준비합니다.",
            Field::ProvisionedFrom => "일정을 정했을 때만 적용됩니다.",
            Field::LmiConcurrency => "AWS는 Node.js, Python, Java, .NET의 값만 공개합니다.",
            Field::SpotBase => "자동이면 상시 태스크가 있을 때 1개입니다.",
            Field::HoursPerMonth => "로드 밸런서, 게이트웨이, 저장된 로그는 한 달 내내 유지됩니다.",
            Field::MonthHours => "자동이면 730시간이며, 한 달 내내 실행하면 그 시간입니다.",
            Field::ServerKind => {
                "동기 방식 워커는 한 번에 하나씩, 이벤트 루프나 스레드는 여러 요청을 동시에 처리합니다."
            }
            Field::Ec2Share => "다른 서비스가 같은 호스트에서 실행되면 100%보다 낮게 입력하세요.",
            Field::Ec2Kept => "자동이면 AWS의 예시값입니다. 나머지를 태스크가 나눠 씁니다.",
            Field::Ec2MinHosts => "HTTP는 가용 영역 하나가 멈춰도 되도록 2대가 기본입니다.",
            Field::Ec2Idle => {
                "작업이 시작되면 호스트가 켜지고, 마지막 작업이 끝나고 이 시간이 지나면 꺼집니다."
            }
            Field::Ec2NetworkMode => "호스트 하나에 들어가는 태스크 수를 정합니다.",
            Field::Ec2Target => "100%보다 낮으면 용량 공급자가 여유를 남깁니다.",
            Field::Committed => "자동이면 합계가 가장 낮은 약정액을 찾습니다.",
            Field::PlanDiscount => "직접 가정한 값이며 청구서에 표시됩니다.",
            Field::PeopleRate => "0이면 인건비를 계산하지 않습니다. 아래에는 월 시간을 넣습니다.",
            Field::Migration => "몇 달 뒤에 회수되는지 알려 드립니다.",
            Field::Currency => "영문 세 글자이며 합계를 이 통화로도 표시합니다.",
            Field::ExtraSqs => "보내기, 받기, 삭제에 3번이며 묶어서 처리하면 줄어듭니다.",
            Field::ExtraMicroVmSnapshots => "일시 중지할 때 쓰고, 다시 시작할 때 읽습니다.",
            Field::ExtraMicroVmKept => "한 달 평균입니다.",
            Field::DurableDays => "실행이 끝난 뒤부터 셉니다.",
            Field::ExtraDurableKb => {
                "입력, 단계별 결과, 체크포인트이며 보존 기간은 Lambda 항목에서 정합니다."
            }
            Field::ExtraSqsQueues => "메시지가 없어도 Lambda나 모든 태스크가 대기열을 폴링합니다.",
            Field::ExtraTransitions => {
                "함수를 호출하거나 태스크를 실행하는 Step Functions 표준 워크플로의 단계입니다."
            }
            Field::ExtraSqsPollers | Field::ExtraKafkaPollers => "프로비저닝 모드에만 있습니다.",
            Field::ExtraCacheHits => "가장 작은 캐시이며, 나머지 요청만 코드에 닿습니다.",
            Field::ExtraEndpoints => "로드 밸런서의 가용 영역마다 하나씩 둡니다.",
            Field::ExtraInterAzKb => "양방향 모두 과금됩니다.",
            Field::ExtraSnapStart => "콜드 스타트는 SnapStart를 켜고 측정한 값으로 정하세요.",
            _ => "",
        }
    }

    fn group(&self, group: Group) -> &'static str {
        match group {
            Group::Traffic => "트래픽",
            Group::Workload => "요청당 작업",
            Group::Place => "리전과 가격",
            Group::Lambda => "Lambda",
            Group::Fargate => "Fargate",
            Group::Network => "네트워크",
            Group::Logs => "로그",
            Group::Account => "계정의 다른 사용량",
            Group::Options => "실행 방식",
            Group::Provisioned => "프로비저닝된 동시성",
            Group::LambdaManaged => "Lambda Managed Instances",
            Group::Spot => "Fargate Spot",
            Group::Hosts => "EC2 호스트",
            Group::Commitments => "약정과 할인",
            Group::People => "인건비와 통화",
            Group::Round1 => ROUNDS[0].title[1],
            Group::Round2 => ROUNDS[1].title[1],
            Group::Round3 => ROUNDS[2].title[1],
            Group::Round4 => ROUNDS[3].title[1],
            Group::Round5 => ROUNDS[4].title[1],
            Group::Round6 => ROUNDS[5].title[1],
            Group::Round7 => ROUNDS[6].title[1],
            Group::Round8 => ROUNDS[7].title[1],
            Group::Round9 => ROUNDS[8].title[1],
            Group::Round10 => ROUNDS[9].title[1],
            Group::Round11 => ROUNDS[10].title[1],
            Group::Extras => "흔히 빠뜨리는 비용",
        }
    }

    fn field_unit(&self, unit: FieldUnit) -> &'static str {
        match unit {
            FieldUnit::Requests | FieldUnit::Count => "",
            FieldUnit::RequestsPerSecond => "건/초",
            FieldUnit::Ms => "ms",
            FieldUnit::Seconds => "초",
            FieldUnit::Minutes => "분",
            FieldUnit::Hours => "시간",
            FieldUnit::Days => "일",
            FieldUnit::Kb => "KB",
            FieldUnit::Mb => "MB",
            FieldUnit::Gb => "GB",
            FieldUnit::GbSeconds => "GB-초",
            FieldUnit::Vcpu => "vCPU",
            FieldUnit::VcpuHours => "vCPU-시간",
            FieldUnit::Percent => "%",
            FieldUnit::Factor => "배",
            FieldUnit::Tasks => "개",
            FieldUnit::People => "명",
            FieldUnit::Dollars => "USD",
            FieldUnit::GigabitPerSecond => "Gbps",
        }
    }

    fn provisioned_mode(&self, mode: ProvisionedMode) -> &'static str {
        match mode {
            ProvisionedMode::Following => "부하에 맞춤",
            ProvisionedMode::Fixed => "고정",
            ProvisionedMode::Scheduled => "일정",
        }
    }

    fn purchase(&self, purchase: Purchase) -> &'static str {
        match purchase {
            Purchase::OnDemand => "온디맨드",
            Purchase::Reserved1 => "예약 1년",
            Purchase::Reserved3 => "예약 3년",
            Purchase::Spot => "스팟",
        }
    }

    fn server_kind(&self, kind: ServerKind) -> &'static str {
        match kind {
            ServerKind::Concurrent => "여러 요청을 동시에",
            ServerKind::Synchronous => "한 번에 하나씩",
        }
    }

    fn network_mode(&self, mode: TaskNetworkMode) -> &'static str {
        match mode {
            TaskNetworkMode::Awsvpc => "태스크마다 인터페이스 하나",
            TaskNetworkMode::Trunking => "태스크마다 인터페이스 하나, 트렁킹 사용",
            TaskNetworkMode::Bridge => "호스트의 인터페이스 공유",
        }
    }

    fn plan(&self, plan: Plan) -> &'static str {
        match plan {
            Plan::None => "없음",
            Plan::Compute1NoUpfront => "Compute 1년, 선결제 없음",
            Plan::Compute1AllUpfront => "Compute 1년, 전체 선결제",
            Plan::Compute3NoUpfront => "Compute 3년, 선결제 없음",
            Plan::Compute3AllUpfront => "Compute 3년, 전체 선결제",
            Plan::Ec2Instance => "EC2 인스턴스, 직접 입력한 할인율",
        }
    }

    fn per(&self, per: RatePeriod) -> &'static str {
        match per {
            RatePeriod::Second => "건/초(평균)",
            RatePeriod::BusySecond => "건/초(바쁜 시간)",
            RatePeriod::Day => "건/일",
            RatePeriod::Month => "건/월",
        }
    }

    fn trigger(&self, trigger: Trigger) -> &'static str {
        match trigger {
            Trigger::Http => "HTTP 요청",
            Trigger::Queue => "대기열·스트림",
            Trigger::Job => "배치 작업",
        }
    }

    fn entry(&self, entry: WorkloadInput) -> &'static str {
        match entry {
            WorkloadInput::Duration => "시간과 작업 성격",
            WorkloadInput::Measured => "ECS 측정값",
            WorkloadInput::LambdaBill => "Lambda 청구서에서",
            WorkloadInput::FargateBill => "Fargate 청구서에서",
        }
    }

    fn work_kind(&self, kind: WorkKind) -> &'static str {
        match kind {
            WorkKind::Waiting => "대기 위주",
            WorkKind::Mixed => "혼합",
            WorkKind::Computing => "연산 위주",
        }
    }

    fn arch(&self, arch: Arch) -> &'static str {
        match arch {
            Arch::X86 => "x86",
            Arch::Arm64 => "arm64",
        }
    }

    fn runtime(&self, runtime: Runtime) -> &'static str {
        match runtime {
            Runtime::Node => "Node.js",
            Runtime::Python => "Python",
            Runtime::Java => "Java",
            Runtime::Dotnet => ".NET",
            Runtime::Go => "Go",
            Runtime::Rust => "Rust",
        }
    }

    fn package(&self, package: Package) -> &'static str {
        match package {
            Package::Zip => "ZIP",
            Package::Image => "컨테이너 이미지",
        }
    }

    fn network(&self, network: Network) -> &'static str {
        match network {
            Network::Public => "퍼블릭",
            Network::Private => "프라이빗",
        }
    }

    fn reader_area(&self, area: ReaderArea) -> &'static str {
        match area {
            ReaderArea::Us => "미국",
            ReaderArea::Canada => "캐나다",
            ReaderArea::Eu => "유럽",
            ReaderArea::Japan => "일본",
            ReaderArea::Australia => "호주",
            ReaderArea::India => "인도",
            ReaderArea::AsiaPacific => "아시아 태평양",
            ReaderArea::SouthAfrica => "남아프리카 공화국",
            ReaderArea::MiddleEast => "중동",
            ReaderArea::SouthAmerica => "남아메리카",
        }
    }

    fn ingress(&self, ingress: Ingress) -> &'static str {
        match ingress {
            Ingress::None => "없음",
            Ingress::FunctionUrl => "함수 URL",
            Ingress::HttpApi => "HTTP API",
            Ingress::RestApi => "REST API",
            Ingress::Alb => "로드 밸런서(ALB)",
            Ingress::Nlb => "로드 밸런서(NLB)",
        }
    }

    fn shape(&self, shape: WeekShape) -> &'static str {
        match shape {
            WeekShape::Steady => "일정",
            WeekShape::OfficeHours => "업무 시간 집중",
            WeekShape::EveningPeak => "저녁 피크",
            WeekShape::NightlyBatch => "야간 배치",
            WeekShape::Spiky => "하루 4시간 급증",
            WeekShape::LaunchDay => "출시일 급증",
        }
    }

    fn custom_profile(&self) -> &'static str {
        "직접 정한 일주일"
    }

    fn region(&self, region: Region) -> &'static str {
        // In the order of the engine's list of region codes; the names are those of AWS Korea.
        const NAMES: [&str; 34] = [
            "미국 동부(버지니아 북부)",
            "미국 동부(오하이오)",
            "미국 서부(캘리포니아 북부)",
            "미국 서부(오리건)",
            "캐나다(중부)",
            "캐나다 서부(캘거리)",
            "멕시코(중부)",
            "남아메리카(상파울루)",
            "유럽(아일랜드)",
            "유럽(런던)",
            "유럽(파리)",
            "유럽(프랑크푸르트)",
            "유럽(취리히)",
            "유럽(스톡홀름)",
            "유럽(밀라노)",
            "유럽(스페인)",
            "아시아 태평양(도쿄)",
            "아시아 태평양(서울)",
            "아시아 태평양(오사카)",
            "아시아 태평양(싱가포르)",
            "아시아 태평양(시드니)",
            "아시아 태평양(자카르타)",
            "아시아 태평양(멜버른)",
            "아시아 태평양(말레이시아)",
            "아시아 태평양(뉴질랜드)",
            "아시아 태평양(태국)",
            "아시아 태평양(뭄바이)",
            "아시아 태평양(하이데라바드)",
            "아시아 태평양(홍콩)",
            "아시아 태평양(타이베이)",
            "중동(바레인)",
            "중동(UAE)",
            "이스라엘(텔아비브)",
            "아프리카(케이프타운)",
        ];
        NAMES[region.index()]
    }

    fn preset(&self, preset: Preset) -> &'static str {
        match preset {
            Preset::Webhook => "웹훅",
            Preset::OfficeApp => "업무용 애플리케이션",
            Preset::BusyApi => "트래픽이 많은 API",
            Preset::ImageQueue => "대기열의 이미지 처리",
            Preset::NightlyJob => "야간 배치 작업",
            Preset::PrivateService => "내부 서비스",
            Preset::DkLight => "가벼운 HTTP 핸들러",
            Preset::DkMedium => "1초 걸리는 핸들러",
            Preset::CloudCostKit => "CloudCostKit의 기본값",
            Preset::DevToCash => "하루 4시간만 붐비는 서비스",
            Preset::StartupMvp => "스타트업 MVP",
            Preset::EnterpriseMigration => "기업의 모놀리스 이전",
            Preset::IotIngestion => "IoT 데이터 수집",
            Preset::GpsPolling => "GPS 폴링(글)",
            Preset::GpuInference => "GPU 추론",
            Preset::CpuInference => "간헐적 CPU 추론",
            Preset::PublicApi => "공개 REST API",
            Preset::LongBatch => "두 시간짜리 배치",
            Preset::EventPipeline => "이벤트 파이프라인",
            Preset::ApprovalWorkflow => "승인 워크플로",
            Preset::SocketChat => "채팅",
            Preset::GameServer => "게임 서버",
            Preset::InternalTool => "사내 도구",
            Preset::NodeSite => "서버 렌더링 사이트",
            Preset::SteadyApi => "꾸준한 대용량 API",
            Preset::MultiTenant => "멀티 테넌트 SaaS",
            Preset::HybridOnprem => "자체 데이터 센터와 하이브리드",
            Preset::Bursts => "급증 트래픽(글)",
            Preset::LowTraffic => "적은 트래픽(글)",
            Preset::Stateful => "상태 저장 서비스(글)",
        }
    }

    fn preset_story(&self, preset: Preset) -> &'static str {
        match preset {
            Preset::Webhook => "가끔 호출되고 대부분은 쉽니다.",
            Preset::OfficeApp => "Java로 만들었고 평일 9시부터 18시까지 붐빕니다.",
            Preset::BusyApi => "평균 초당 400건이며 저녁에 더 몰립니다.",
            Preset::ImageQueue => "한 달에 이미지 200만 장, 장당 1.8초씩 연산합니다.",
            Preset::NightlyJob => "매일 밤 한 번, 20분 동안 연산합니다.",
            Preset::PrivateService => "프라이빗 서브넷 안, 로드 밸런서 뒤에 있습니다.",
            Preset::DkLight => "512 MB, 200ms 함수와 항상 켜 둔 0.25 vCPU 태스크 하나.",
            Preset::DkMedium => "1 GB, 1초 함수와 같은 크기의 작은 태스크 하나.",
            Preset::CloudCostKit => "월 요청 5,000만 건과 태스크 3개, 프리 티어 적용.",
            Preset::DevToCash => "하루 4시간은 초당 500건, 나머지 20시간은 초당 5건.",
            Preset::StartupMvp => "서버를 운영할 사람이 없고 부하도 아직 알 수 없습니다.",
            Preset::EnterpriseMigration => "운영팀이 있는 기존 Java 시스템을 그대로 옮깁니다.",
            Preset::IotIngestion => "스트림으로 초당 2,000건의 장치 메시지를 받습니다.",
            Preset::GpsPolling => "수천 곳의 GPS 정보를 밤낮없이 5초마다 가져옵니다.",
            Preset::GpuInference => "12 GB 모델이 답을 스트리밍합니다.",
            Preset::CpuInference => "이미지에 담긴 모델을 가끔 호출합니다.",
            Preset::PublicApi => "초당 50건이고 대부분 캐시로 응답할 수 있습니다.",
            Preset::LongBatch => "밤마다 한 번, 나눌 수 없는 작업을 실행합니다.",
            Preset::EventPipeline => "대기열과 스트림, 파일 등 다섯 가지 원본을 처리합니다.",
            Preset::ApprovalWorkflow => "사람을 며칠 기다리고 실제 작업은 몇 초입니다.",
            Preset::SocketChat => "한 시간 안에 끊기는 소켓 연결을 씁니다.",
            Preset::GameServer => "메모리에 상태를 두고 UDP로 긴 세션을 유지합니다.",
            Preset::InternalTool => "하루에 수백 번 사용합니다.",
            Preset::NodeSite => "방문이 몰리는 기존 Node.js 사이트입니다.",
            Preset::SteadyApi => "하루 종일 초당 2,000건이며 지금은 컨테이너에서 실행합니다.",
            Preset::MultiTenant => "테넌트를 분리하고 권한을 엄격하게 나눕니다.",
            Preset::HybridOnprem => "자체 서버에서도 실행해야 합니다.",
            Preset::Bursts => "예측할 수 없이 몰렸다가 오래 조용해지는 트래픽입니다.",
            Preset::LowTraffic => "요청이 드물어 매번 콜드 스타트를 만날 수 있습니다.",
            Preset::Stateful => "데이터를 연결된 블록 볼륨에 보관합니다.",
        }
    }
}

/// The label of a field that is not named by an option.
fn own_label(field: Field) -> &'static str {
    match field {
        Field::Requests => "요청 수",
        Field::Per => "요청 수 단위",
        Field::Profile => "주간 트래픽 형태",
        Field::PeakFactor => "시간 내 피크 배율",
        Field::HoursPerMonth => "한 달에 실행하는 시간",
        Field::MonthHours => "청구 월의 시간",
        Field::Trigger => "트리거",
        Field::Entry => "입력 방식",
        Field::Duration => "요청당 실행 시간",
        Field::WorkKind => "작업 성격",
        Field::CpuShare => "연산 비중",
        Field::Memory => "메모리",
        Field::BaseMemory => "요청 전 기본 메모리",
        Field::SeenAt => "측정 당시 메모리",
        Field::PerRequestMemory => "동시 요청당 메모리",
        Field::Threads => "요청당 사용 코어",
        Field::Longest => "가장 긴 요청",
        Field::Latency => "지연 시간 목표",
        Field::RequestKb => "요청 크기",
        Field::ResponseKb => "응답 크기",
        Field::Streaming => "응답 스트리밍",
        Field::ArmSpeed => "x86 대비 arm64 속도",
        Field::Runtime => "런타임",
        Field::ImageGb => "컨테이너 이미지",
        Field::MeasuredCpu => "CPU 사용률",
        Field::MeasuredTasks => "실행 중인 태스크",
        Field::MeasuredVcpu => "태스크당 vCPU",
        Field::MeasuredRps => "전체 태스크의 요청 수",
        Field::MeasuredMs => "응답 시간",
        Field::BilledGbSeconds => "청구된 실행 시간",
        Field::BilledVcpuHours => "청구된 vCPU-시간",
        Field::BilledUsd => "그 항목의 금액",
        Field::Region => "리전",
        Field::AsOf => "가격 기준일",
        Field::Arch => "아키텍처",
        Field::FreeTier => "프리 티어",
        Field::Prices => "직접 입력한 단가",
        Field::LambdaMemory => "함수 메모리",
        Field::BilledMs => "과금 시간",
        Field::InitMs => "콜드 스타트 시간",
        Field::IdleExpiry => "유휴 환경 유지 시간",
        Field::SqsPollers => "유휴 SQS 대기열 동시 폴링 수",
        Field::Concurrency => "계정 동시성 한도",
        Field::LambdaDisk => "임시 스토리지",
        Field::DurableDays => "Durable 데이터 보존 기간",
        Field::Package => "패키지 유형",
        Field::LambdaIngress => "함수 앞단",
        Field::Size => "태스크 크기",
        Field::Tasks => "고정 태스크 수",
        Field::MinTasks => "최소 태스크 수",
        Field::MaxTasks => "최대 태스크 수",
        Field::TargetUtilisation => "목표 사용률",
        Field::ServerKind => "서버의 요청 처리 방식",
        Field::RequestLimit => "태스크당 동시 요청",
        Field::FargateDisk => "임시 스토리지",
        Field::StartSeconds => "태스크 시작 시간",
        Field::Deployments => "월 배포 횟수",
        Field::Overlap => "배포 중 겹치는 시간",
        Field::EcsIngress => "태스크 앞단",
        Field::Network => "네트워크",
        Field::NatGateways => "NAT 게이트웨이",
        Field::NatShare => "NAT 게이트웨이 부담 비율",
        Field::LambdaInVpc => "함수도 프라이빗 네트워크에 배치",
        Field::AlbShare => "로드 밸런서 부담 비율",
        Field::NatKb => "요청당 NAT 전송량",
        Field::AlbZones => "로드 밸런서 가용 영역",
        Field::RequestsPerConnection => "연결당 요청 수",
        Field::ConnectionSeconds => "연결 유지 시간",
        Field::AlbRules => "로드 밸런서 규칙",
        Field::CloudFront => "CloudFront 사용",
        Field::CloudFrontHits => "CloudFront 캐시 적중률",
        Field::CloudFrontArea => "이용자 지역",
        Field::LogKb => "요청당 로그",
        Field::PlatformLogKb => "Lambda 플랫폼 로그",
        Field::RetentionDays => "로그 보존 기간",
        Field::StoredShare => "로그 저장 비율",
        Field::AccountUsageRequests => "Lambda 요청",
        Field::AccountUsageGbSeconds => "Lambda 실행 시간",
        Field::AccountUsageApi => "API Gateway 요청",
        Field::AccountUsageEgress => "인터넷 데이터 송신",
        Field::AccountUsageLogs => "Lambda 로그",
        Field::OpsFte => "인프라 운영 인원",
        Field::EventSources => "AWS 이벤트 소스 수",
        Field::TeamContainer => "팀의 컨테이너 숙련도",
        Field::TeamServerless => "팀의 서버리스 숙련도",
        Field::RampS => "피크 도달 시간",
        Field::Predictability => "부하 예측",
        Field::StartBudgetMs => "첫 요청의 허용 지연 시간",
        Field::SubMinuteSchedule => "1분 미만 주기 실행 필요",
        Field::Commitment => "1~3년 약정 가능",
        Field::Interruptible => "2분 전 통보 후 중단 가능",
        Field::Language => "주 언어",
        Field::LanguageCount => "사용 언어 수",
        Field::OsNeeds => "운영체제 요구 사항",
        Field::StateKind => "상태 저장 위치",
        Field::SessionH => "메모리 세션 유지 시간",
        Field::ScratchGib => "필요한 임시 디스크",
        Field::UiKind => "사용자 인터페이스",
        Field::Deployables => "개별 배포 단위 수",
        Field::ContractNeed => "API 계약 관리 필요도",
        Field::LeastPrivilege => "기능별 권한 분리 필요도",
        Field::Isolation => "격리 수준",
        Field::PatchControl => "패치 시점 직접 결정 필요",
        Field::PackageGib => "코드와 의존성 크기",
        Field::Portability => "AWS 밖 실행 필요도",
        Field::Onprem => "현재 사내 서버 실행 필요",
        Field::Splittable => "가장 긴 요청 분할 가능",
        Field::Invocation => "호출 방식",
        Field::CallbackShare => "사람·콜백 대기 비율",
        Field::AlwaysOn => "상시 실행 프로세스 필요",
        Field::Gpu => "GPU 필요",
        Field::NetGbps => "지속 네트워크 대역폭",
        Field::Protocol => "인바운드 프로토콜",
        Field::ConnectionMin => "가장 긴 연결",
        Field::Cacheable => "캐시로 응답 가능한 읽기 비율",
        Field::SyncHops => "이어지는 서비스 간 호출 수",
        Field::Stage => "출발점",
        Field::Boundary => "서비스 경계",
        Field::WeightSimplicity
        | Field::WeightUsagePatterns
        | Field::WeightPolyglotism
        | Field::WeightPersistence
        | Field::WeightUserInterface
        | Field::WeightGovernance
        | Field::WeightPortability
        | Field::WeightLongRunning
        | Field::WeightResourceHeavy
        | Field::WeightCommunication
        | Field::WeightNewOrExisting => "비중",
        Field::LambdaSide => "비교할 Lambda",
        Field::EcsSide => "비교할 ECS",
        Field::ProvisionedMode => "프로비저닝 방식",
        Field::ProvisionedCount => "실행 환경 수",
        Field::ProvisionedTarget => "목표 사용률",
        Field::ProvisionedFrom => "시작 시각",
        Field::ProvisionedTo => "종료 시각",
        Field::LmiType => "인스턴스",
        Field::LmiMemory => "실행 환경 메모리",
        Field::LmiConcurrency => "vCPU당 동시 요청",
        Field::LmiInstances => "최소 인스턴스 수",
        Field::SpotBase => "온디맨드 기본 태스크 수",
        Field::SpotShare => "나머지 중 스팟 비율",
        Field::Ec2Type => "EC2 호스트",
        Field::Ec2Size => "호스트의 태스크 크기",
        Field::Ec2Purchase => "구매 방식",
        Field::Ec2Reserved => "예약 호스트 수",
        Field::Ec2MinHosts => "최소 호스트 수",
        Field::Ec2Share => "호스트 비용의 부담 비율",
        Field::Ec2Idle => "호스트를 끄기 전 유휴 시간",
        Field::Ec2NetworkMode => "태스크의 네트워크 모드",
        Field::Ec2Target => "목표 용량",
        Field::Ec2Kept => "운영체제 예약 메모리",
        Field::Ec2Volume => "루트 볼륨",
        Field::EcsManagedType => "관리형 호스트",
        Field::Plan => "Savings Plan",
        Field::Committed => "시간당 약정액",
        Field::PlanDiscount => "요율을 모를 때의 할인율",
        Field::Discount => "개별 할인",
        Field::Support => "지원 플랜",
        Field::PeopleRate => "인건비(시간당)",
        Field::Migration => "이전 비용(1회)",
        Field::Currency => "통화",
        Field::ExchangeRate => "1달러당",
        Field::ExchangeDay => "환율 기준일",
        // Named by their options.
        Field::ListLambda
        | Field::PeopleLambda
        | Field::ListProvisioned
        | Field::PeopleProvisioned
        | Field::ListLambdaManaged
        | Field::PeopleLambdaManaged
        | Field::ListFargate
        | Field::PeopleFargate
        | Field::ListFargateSpot
        | Field::PeopleFargateSpot
        | Field::ListEcsEc2
        | Field::PeopleEcsEc2
        | Field::ListEcsManaged
        | Field::PeopleEcsManaged => "",
        Field::RulesOff => "끈 규칙",
        Field::CustomRules => "자체 규칙",
        Field::ExtraSqs => "요청당 SQS 호출",
        Field::ExtraSqsQueues => "유휴 시간에도 폴링하는 SQS 대기열",
        Field::ExtraEventBridge => "요청당 EventBridge 이벤트",
        Field::ExtraSns => "요청당 SNS 메시지",
        Field::ExtraTransitions => "요청당 상태 전환",
        Field::ExtraShards => "Kinesis 샤드",
        Field::ExtraStreams => "Kinesis 온디맨드 스트림",
        Field::ExtraSqsPollers => "SQS 폴러",
        Field::ExtraKafkaPollers => "Kafka 폴러",
        Field::ExtraSocketMessages => "요청당 WebSocket 메시지",
        Field::ExtraSocketMinutes => "요청당 WebSocket 연결 시간",
        Field::ExtraCacheHits => "게이트웨이 캐시 적중률",
        Field::ExtraEndpoints => "VPC 인터페이스 엔드포인트",
        Field::ExtraEndpointKb => "요청당 엔드포인트 데이터",
        Field::ExtraInterAzKb => "요청당 가용 영역 간 데이터",
        Field::ExtraEfsGb => "EFS 저장",
        Field::ExtraEfsReadKb => "요청당 EFS 읽기",
        Field::ExtraEfsWriteKb => "요청당 EFS 쓰기",
        Field::ExtraEbsGb => "태스크당 EBS 볼륨",
        Field::ExtraS3Gb => "S3 저장",
        Field::ExtraS3Puts => "요청당 S3 쓰기",
        Field::ExtraS3Gets => "요청당 S3 읽기",
        Field::ExtraMetrics => "사용자 지정 지표",
        Field::ExtraInsights => "Container Insights 지표",
        Field::ExtraAlarms => "경보",
        Field::ExtraXRay => "X-Ray 추적 비율",
        Field::ExtraSnapStart => "SnapStart 버전",
        Field::ExtraTenants => "테넌트 전용 실행 환경",
        Field::ExtraDurable => "요청당 Durable 작업",
        Field::ExtraDurableKb => "요청당 Durable 데이터 기록",
        Field::ExtraMicroVm => "월 MicroVM vCPU 시간",
        Field::ExtraMicroVmSnapshots => "월 MicroVM 스냅샷",
        Field::ExtraMicroVmKept => "보관하는 MicroVM 스냅샷",
    }
}
