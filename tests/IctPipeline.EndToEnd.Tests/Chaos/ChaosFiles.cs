using System.Globalization;
using System.Text;

namespace IctPipeline.EndToEnd.Tests.Chaos;

/// <summary>Files of every format that is read, made from a seed: the same seed and number give the same bytes.</summary>
internal static class ChaosFiles
{
    private const int MembersAtMost = 4;
    private static readonly string[] Extensions = ["md", "txt", "html", "json", "md", "txt", "jsonl", "xml", "zip", "docx"];
    private static readonly string[] Places = ["Hà Nội", "Đà Nẵng", "Cần Thơ", "Huế", "Hải Phòng"];
    private static readonly string[] Bodies = ["Bộ TT&TT", "Viettel", "MobiFone", "VNPT", "Samsung Electronics"];

    /// <summary>One file in twenty can't become a document.</summary>
    public static bool IsHostile(int number) => number % 20 == 7;

    /// <summary>Formats are spread so that overwritten, deleted and repeated files are of all kinds.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"chaos/{number:0000}.{Extension(number)}");

    /// <summary>How many articles a file holds, in any version.</summary>
    public static int Articles(int number) =>
        IsHostile(number) ? 0
        : Extension(number) is "jsonl" or "xml" or "zip" ? 2 + (number / 10 % (MembersAtMost - 1))
        : 1;

    /// <param name="seed">Of the run.</param>
    /// <param name="number">Of the file.</param>
    /// <param name="version">Later versions of the same file have other text.</param>
    public static byte[] Content(int seed, int number, int version)
    {
        var random = new Random(Seed(seed, number, version));
        return IsHostile(number)
            ? Hostile(random, number)
            : Encode(number, [.. Enumerable.Range(0, Articles(number)).Select(part => Article(random, number, version, part))]);
    }

    private static string Extension(int number) => Extensions[(number + (number / 10)) % Extensions.Length];

    /// <summary>Not <c>HashCode</c>, whose seed differs from process to process.</summary>
    private static int Seed(int seed, int number, int version) => unchecked((((seed * 397) ^ number) * 397) ^ version);

    private static byte[] Hostile(Random random, int number)
    {
        var bytes = new byte[200 + random.Next(2000)];
        random.NextBytes(bytes);
        return (number / 20 % 4) switch
        {
            0 => [],
            1 => [0x25, 0x50, 0x44, 0x46, 0x2D, .. bytes],
            2 => [0x50, 0x4B, 0x03, 0x04, .. bytes],
            _ => "{\"headline\": \"Không đóng"u8.ToArray(),
        };
    }

    private static byte[] Encode(int number, ChaosArticle[] articles) =>
        Extension(number) switch
        {
            "md" => Encoding.UTF8.GetBytes(ChaosFormats.Markdown(articles[0], number)),
            "txt" => Encoding.UTF8.GetBytes(ChaosFormats.Text(articles[0])),
            "html" => Encoding.UTF8.GetBytes(ChaosFormats.Html(articles[0])),
            "json" => Encoding.UTF8.GetBytes(ChaosFormats.Json(articles[0])),
            "jsonl" => Encoding.UTF8.GetBytes(string.Join('\n', articles.Select(ChaosFormats.Json))),
            "xml" => Encoding.UTF8.GetBytes(ChaosFormats.Feed(articles, number)),
            "zip" => ChaosFormats.Zip(articles.Select((article, index) => ($"bài {index}.txt", ChaosFormats.Text(article)))),
            _ => ChaosFormats.Docx(articles[0]),
        };

    private static ChaosArticle Article(Random random, int number, int version, int part) =>
        new(
            $"Tin số {number}.{part}, bản {version}: {Pick(random, Bodies)} ký thỏa thuận tại {Pick(random, Places)}",
            [
                .. Enumerable
                    .Range(0, 3 + random.Next(4))
                    .Select(paragraph =>
                        $"Đoạn {paragraph + 1}: {Pick(random, Bodies)} và {Pick(random, Bodies)} đã ký biên bản ghi nhớ tại "
                        + $"{Pick(random, Places)} về hạ tầng số, với {random.Next(5, 500)} kỹ sư tham gia."
                    ),
            ]
        );

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}

/// <summary>What a file says, whatever its format.</summary>
internal sealed record ChaosArticle(string Title, IReadOnlyList<string> Paragraphs);
