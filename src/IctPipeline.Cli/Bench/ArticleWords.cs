namespace IctPipeline.Cli.Bench;

/// <summary>What generated articles are made of: enough names and phrases for every stage to have real work.</summary>
internal static class ArticleWords
{
    public static readonly string[] People =
    [
        "Nguyễn Văn Hải",
        "Trần Thị Thu Hà",
        "Lê Quang Minh",
        "Phạm Đức Long",
        "Đỗ Thanh Tùng",
        "Vũ Hồng Nhung",
        "Park Ji Hoon",
        "Tanaka Hiroshi",
    ];

    public static readonly string[] Roles = ["Thứ trưởng", "Giám đốc", "Chủ tịch", "Cục trưởng", "Ông", "Bà"];

    public static readonly string[] Organizations =
    [
        "Bộ Thông tin và Truyền thông",
        "Tổng công ty Viễn thông MobiFone",
        "Tập đoàn VNPT",
        "Công ty Samsung Electronics",
        "Hiệp hội Internet Việt Nam",
        "Công ty FPT Software",
        "Sở Thông tin và Truyền thông Đà Nẵng",
        "Viettel",
    ];

    public static readonly string[] Places = ["Hà Nội", "TP.HCM", "Đà Nẵng", "Hàn Quốc", "Việt Nam", "Nhật Bản", "Cần Thơ", "Singapore"];

    public static readonly string[] Subjects =
    [
        "chính phủ điện tử",
        "an toàn thông tin",
        "hạ tầng viễn thông",
        "dịch vụ điện toán đám mây",
        "chuyển đổi số",
        "thanh toán di động",
        "mạng 4G",
        "trí tuệ nhân tạo",
        "đào tạo nguồn nhân lực",
        "công nghiệp phần mềm",
    ];

    public static readonly string[] Verbs =
    [
        "ký kết thỏa thuận hợp tác với",
        "phối hợp tổ chức hội thảo cùng",
        "giới thiệu giải pháp mới cho",
        "đánh giá cao nỗ lực của",
        "công bố kế hoạch đầu tư cùng",
    ];

    public static readonly string[] Endings =
    [
        "trong khuôn khổ chương trình hợp tác giữa hai bên",
        "với sự tham dự của hơn 100 doanh nghiệp",
        "nhằm nâng cao chất lượng dịch vụ cho người dân",
        "theo lộ trình đã được phê duyệt trong quý II",
        "với tổng vốn đầu tư 25 triệu USD",
    ];
}
