using System.Collections.Frozen;

namespace IctPipeline.Reading.Language.Bylines;

/// <summary>Tells news agencies and outlets from people by their names.</summary>
internal static class Outlets
{
    private static readonly FrozenSet<string> Agencies = Set(
        "TTXVN",
        "Vietnam+",
        "VietnamPlus",
        "Thông tấn xã Việt Nam",
        "TTXVN/Vietnam+",
        "VNA",
        "Reuters",
        "AFP",
        "AP",
        "Associated Press",
        "Bloomberg",
        "Yonhap",
        "Yonhap News",
        "Yonhap News Agency",
        "Xinhua",
        "Tân Hoa Xã",
        "Kyodo",
        "Kyodo News",
        "Jiji",
        "TASS",
        "Sputnik",
        "RIA Novosti",
        "DPA",
        "ANSA",
        "EFE",
        "PTI",
        "ANI",
        "Bernama",
        "Antara",
        "CNA",
        "PR Newswire",
        "Business Wire",
        "GlobeNewswire",
        "연합뉴스",
        "뉴시스",
        "뉴스1",
        "新华社",
        "共同通信"
    );

    private static readonly FrozenSet<string> Sites = Set(
        "ictnews",
        "ICTnews",
        "VnExpress",
        "Dân trí",
        "Dantri",
        "VietNamNet",
        "Tuổi Trẻ",
        "Tuổi Trẻ Online",
        "Thanh Niên",
        "Zing",
        "Zing News",
        "Zingnews",
        "Znews",
        "Kenh14",
        "GenK",
        "CafeF",
        "CafeBiz",
        "VTV",
        "VTV News",
        "VOV",
        "VTC",
        "VTC News",
        "Lao Động",
        "Người Lao Động",
        "Tiền Phong",
        "Nhân Dân",
        "Quân đội nhân dân",
        "Hà Nội mới",
        "SGGP",
        "Pháp luật TP.HCM",
        "Đầu tư",
        "VnEconomy",
        "VietTimes",
        "Báo Tin tức",
        "Báo Chính phủ",
        "Infonet",
        "Xã hội Thông tin",
        "BBC",
        "BBC News",
        "CNN",
        "The Verge",
        "TechCrunch",
        "Wired",
        "Engadget",
        "Ars Technica",
        "The Korea Herald",
        "The Korea Times",
        "전자신문",
        "디지털타임스",
        "아이뉴스24",
        "ZDNet",
        "ZDNet Korea",
        "블로터"
    );

    private const int MinOutlet = 5;

    private static readonly string[] OutletWords =
    [
        "news",
        "times",
        "báo ",
        "tạp chí",
        "newspaper",
        "magazine",
        "online",
        "herald",
        "tribune",
        "신문",
        "일보",
        "뉴스",
        "통신",
        "newswire",
        "press",
    ];

    /// <summary>News agencies, "TTXVN / Vietnam+" joined ones too.</summary>
    public static bool IsAgency(string name) =>
        Agencies.Contains(name.Trim())
        || (name.Contains('/', StringComparison.Ordinal) && Array.TrueForAll(name.Split('/'), part => Agencies.Contains(part.Trim())));

    /// <summary>Papers, sites and broadcasters; never an agency.</summary>
    public static bool IsSite(string name)
    {
        name = name.Trim();
        if (Sites.Contains(name) || IsDomain(name))
        {
            return true;
        }

        // "News" alone is a section.
        return name.Length > MinOutlet
            && name.Split(' ').Length <= 5
            && Array.Exists(OutletWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            && !IsAgency(name);
    }

    public static bool IsDomain(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 1
            && name.Length - dot is >= 3 and <= 7
            && !name.Contains(' ', StringComparison.Ordinal)
            && name[(dot + 1)..].All(char.IsAsciiLetterLower)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
    }

    private static FrozenSet<string> Set(params ReadOnlySpan<string> names) =>
        names.ToArray().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
