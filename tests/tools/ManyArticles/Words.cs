namespace IctPipeline.Tools.ManyArticles;

/// <summary>What stories are put together from.</summary>
internal static class Words
{
    public static readonly string[] Sites = ["ictnews.example", "baomang.example", "congnghe24.example", "vienthong.example", "so.example"];

    public static readonly string[] Topics = ["Viễn thông", "An toàn thông tin", "Chính phủ số", "Internet", "Thiết bị", "Kinh tế số"];

    public static readonly string[] Companies =
    [
        "VNPT",
        "Viettel",
        "FPT",
        "MobiFone",
        "CMC",
        "VNG",
        "Samsung",
        "Bkav",
        "KT",
        "LG",
        "Intel",
        "Qualcomm",
        "Ericsson",
        "Nokia",
        "SK Telecom",
        "Bộ Thông tin và Truyền thông",
        "Cục An toàn thông tin",
        "Đại học Bách khoa Hà Nội",
        "Ngân hàng Nhà nước Việt Nam",
        "Vietnam Airlines",
    ];

    public static readonly string[] Suffixes = ["Tech", "Telecom", "Digital", "Media", "Soft", "Data", "Net", "Cloud"];

    public static readonly string[] Places =
    [
        "Hà Nội",
        "TP. Hồ Chí Minh",
        "Đà Nẵng",
        "Hải Phòng",
        "Cần Thơ",
        "Hòa Bình",
        "Huế",
        "Lào Cai",
        "Quảng Ninh",
        "Bình Dương",
        "Đồng Nai",
        "Nghệ An",
        "Thanh Hóa",
        "Bắc Ninh",
        "Thái Nguyên",
        "Lâm Đồng",
        "Khánh Hòa",
        "Quảng Nam",
        "An Giang",
        "Cà Mau",
        "Hàn Quốc",
        "Nhật Bản",
    ];

    public static readonly string[] FamilyNames =
    [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Phan",
        "Vũ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Dương",
        "Lý",
        "Trịnh",
        "Mai",
    ];

    public static readonly string[] MiddleNames =
    [
        "Minh",
        "Văn",
        "Thị",
        "Đức",
        "Hữu",
        "Quang",
        "Thanh",
        "Xuân",
        "Ngọc",
        "Gia",
        "Kim",
        "Anh",
        "Bảo",
        "Trung",
        "Tuấn",
        "Hồng",
    ];

    public static readonly string[] GivenNames =
    [
        "Hùng",
        "Lan",
        "Dũng",
        "Hương",
        "Sơn",
        "Mai",
        "Tuấn",
        "Phương",
        "Khánh",
        "Linh",
        "Long",
        "Trang",
        "Cường",
        "Hà",
        "Nam",
        "Yến",
        "Phúc",
        "Thảo",
        "Bình",
        "Giang",
        "Thắng",
        "Vy",
        "Hải",
        "Quyên",
        "Kiên",
        "Nhung",
        "Lâm",
        "Châu",
        "Đạt",
        "Loan",
    ];

    public static readonly string[] Titles = ["ông", "bà", "Thứ trưởng", "Giám đốc", "Chủ tịch", "Cục trưởng", "Tiến sĩ"];

    public static readonly string[] Subjects =
    [
        "trung tâm dữ liệu",
        "mạng 5G thử nghiệm",
        "nền tảng chính quyền điện tử",
        "thành phố thông minh",
        "chữ ký số",
        "cáp quang biển",
        "phần mềm quản lý y tế",
        "ví điện tử",
        "lớp học trực tuyến",
        "trạm phát sóng nông thôn",
        "hệ thống giám sát giao thông",
        "bản đồ số đất đai",
        "thẻ căn cước gắn chip",
        "truyền hình số mặt đất",
        "robot kho vận",
        "mạng lưới cảm biến nước mặn",
    ];

    public static readonly string[] Deeds =
    [
        "hợp tác phát triển",
        "đầu tư",
        "khai trương",
        "thử nghiệm",
        "nâng cấp",
        "bàn giao",
        "giới thiệu",
        "mở rộng",
        "đấu thầu",
        "vận hành",
    ];

    public static readonly string[] Claims =
    [
        "việc triển khai",
        "nhu cầu về",
        "chi phí cho",
        "kế hoạch xây dựng",
        "đề án phát triển",
        "hạ tầng phục vụ",
        "thị trường",
        "nghiên cứu về",
    ];

    public static readonly string[] Outcomes =
    [
        "tăng trưởng mạnh",
        "gặp nhiều thách thức",
        "đã hoàn thành sớm",
        "cần thêm nhân lực",
        "được người dân đón nhận",
        "tiết kiệm hàng trăm tỷ đồng",
        "phụ thuộc vào thiết bị nhập khẩu",
        "đang chờ giấy phép",
        "mở ra hướng đi mới",
        "giảm thời gian làm thủ tục",
    ];
}
