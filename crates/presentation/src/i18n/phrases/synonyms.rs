//! Other words that a reader may look for a field by: what people type, and names of services.

use eleven_rounds_engine::scenario::fields::Field;

/// Words for a field that are no part of its texts, in every language at once, with blanks between them; empty
/// where its texts say all.
pub fn synonyms(field: Field) -> &'static str {
    match field {
        Field::PeakFactor => "burst spike 급증",
        Field::BaseMemory | Field::PerRequestMemory | Field::LambdaMemory => "ram mb 메모리",
        Field::Longest => "timeout 제한 시간",
        Field::Latency => "p99 slo sla 응답 시간",
        Field::RequestKb | Field::ResponseKb => "payload body egress 페이로드",
        Field::Streaming => "sse chunked 스트리밍",
        Field::Arch | Field::ArmSpeed => "graviton arm64 aarch64 x86 intel amd",
        Field::Runtime => "language 언어",
        Field::ImageGb => "docker ecr 도커",
        Field::Region => "location 위치 az",
        Field::LambdaIngress => "api gateway rest http url alb apigw",
        Field::InitMs => "cold start snapstart 콜드 스타트",
        Field::Concurrency => "quota throttle 429 할당량",
        Field::Tasks | Field::MinTasks => "replicas desired count scale 개수",
        Field::TargetUtilisation => "autoscaling target tracking 오토스케일링",
        Field::NatGateways | Field::NatKb | Field::NatShare => "nat egress",
        Field::AlbShare | Field::AlbZones | Field::AlbRules => "load balancer elb lcu 로드 밸런서",
        Field::CloudFront => "cdn cache 캐시",
        Field::LogKb | Field::RetentionDays | Field::StoredShare => "cloudwatch 로그",
        Field::Committed => "savings plan reserved 약정",
        Field::FreeTier => "allowance 무료",
        Field::Network => "vpc subnet private public 서브넷",
        Field::PeopleRate => "salary labour engineer 인건비",
        _ => "",
    }
}
