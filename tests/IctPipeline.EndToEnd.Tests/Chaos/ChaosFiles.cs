using System.Globalization;
using System.Text;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>Files of every format, made from a seed: the same seed and number give the same bytes.</summary>
internal static class ChaosFiles
{
    private static readonly string[] Places = ["Hà Nội", "Đà Nẵng", "Cần Thơ", "Huế", "Hải Phòng"];
    private static readonly string[] Bodies = ["Bộ TT&TT", "Viettel", "MobiFone", "VNPT", "Samsung Electronics"];

    /// <summary>One file in twenty can't become a document.</summary>
    public static bool IsHostile(int number) => number % 20 == 7;

    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"chaos/{number:0000}.{Extension(number)}");

    /// <param name="seed">Of the run.</param>
    /// <param name="number">Of the file.</param>
    /// <param name="version">Later versions of the same file have other text.</param>
    public static byte[] Content(int seed, int number, int version)
    {
        var random = new Random(HashCode.Combine(seed, number, version));
        return IsHostile(number) ? Hostile(random, number) : Encoding.UTF8.GetBytes(Article(random, number, version));
    }

    private static string Extension(int number) => (number % 4) switch { 0 => "md", 1 => "txt", 2 => "html", _ => "json" };

    private static byte[] Hostile(Random random, int number)
    {
        var bytes = new byte[200 + random.Next(2000)];
        random.NextBytes(bytes);
        return number % 40 == 7 ? [] : [0x25, 0x50, 0x44, 0x46, 0x2D, .. bytes];
    }

    private static string Article(Random random, int number, int version)
    {
        var title = $"Tin số {number}, bản {version}: {Pick(random, Bodies)} ký thỏa thuận tại {Pick(random, Places)}";
        var body = string.Join("\n\n", Enumerable.Range(0, 3 + random.Next(4)).Select(part =>
            $"Đoạn {part + 1}: {Pick(random, Bodies)} và {Pick(random, Bodies)} đã ký biên bản ghi nhớ tại {Pick(random, Places)} về hạ tầng số, với {random.Next(5, 500)} kỹ sư tham gia."));
        return (number % 4) switch
        {
            0 => $"---\ntitle: \"{title}\"\ndate: 2019-05-14 08:15:00\ntags: [ict, {number}]\n---\n\n{body}\n",
            1 => $"{title}\n\n{body}\n",
            2 => $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{string.Concat(body.Split("\n\n").Select(part => $"<p>{part}</p>"))}</article></body></html>",
            _ => $$"""{"@type":"NewsArticle","headline":"{{title}}","articleBody":"{{body.Replace("\n", "\\n", StringComparison.Ordinal)}}"}""",
        };
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
