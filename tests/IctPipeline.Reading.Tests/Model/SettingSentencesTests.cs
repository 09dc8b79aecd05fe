using System.Text;
using System.Text.RegularExpressions;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Model;
using IctPipeline.Reading.Tests.Formats.Archives;
using IctPipeline.Reading.Tests.Formats.Epub;
using IctPipeline.Reading.Tests.Formats.OpenDocument;
using IctPipeline.Reading.Tests.Formats.Word;

namespace IctPipeline.Reading.Tests.Model;

/// <summary>Each refusal that names a setting: raising that one, and nothing else, lets the same file through.</summary>
public partial class SettingSentencesTests
{
    public static TheoryData<string, string, byte[], ReadLimits, ReadLimits> Files
    {
        get
        {
            var prose = string.Concat(Enumerable.Repeat("Hà Nội hôm nay có tin mới.\n\n", 600));
            var members = new ReadLimits { MaxMembers = 2 };
            var nodes = new ReadLimits { MaxNodes = 1_000 };
            var three = Enumerable.Range(1, 3).ToList();
            var items = string.Join(',', three.Select(Json));
            var values = string.Join(',', Enumerable.Repeat(1, 1_100));
            var marks = string.Concat(Enumerable.Range(0, 60).Select(i => $"<b a={i}>"));
            var data = new TheoryData<string, string, byte[], ReadLimits, ReadLimits>();
            Add("Articles:MaxBytes", "a.txt", Utf8(prose), new() { MaxBytes = 1_000 }, new() { MaxBytes = 100_000 });
            Add("Articles:MaxBytes", "a.zip", Packed.Zip(("a.txt", prose)), new() { MaxBytes = 1_000 }, new() { MaxBytes = 100_000 });
            foreach (
                var (name, bytes) in new[]
                {
                    ("a.zip", Packed.Zip([.. three.Select(i => ($"{i}.txt", $"Tin {i}\n\nNội dung của tin {i}."))])),
                    ("a.tar", Packed.Tar([.. three.Select(i => ($"{i}.txt", Utf8($"Tin {i}\n\nNội dung của tin {i}.")))])),
                    ("a.xml", Utf8(Feed(string.Concat(three.Select(Item))))),
                    ("a.json", Utf8($"[{items}]")),
                    ("b.json", Utf8($"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Báo\",\"items\":[{items}]}}")),
                    ("c.json", Utf8($"[{items},{{\"title\":")),
                    ("a.jsonl", Utf8(string.Join('\n', three.Select(Json)))),
                }
            )
            {
                Add("Reading:MaxMembers", name, bytes, members, members with { MaxMembers = 4 });
            }

            foreach (
                var (name, bytes) in new[]
                {
                    ("a.html", Utf8($"<html><body><article>{string.Concat(Enumerable.Repeat("<p>Một đoạn văn.</p>", 600))}</article>")),
                    ("b.html", Utf8($"<html><body><p>{marks}{string.Concat(Enumerable.Repeat("<p>Một đoạn.", 60))}")),
                    (
                        "c.html",
                        Utf8($"<html><body><p {string.Join(' ', Enumerable.Range(0, 1_100).Select(i => $"a{i}"))}>Một đoạn văn.</p>")
                    ),
                    ("d.html", Utf8($"<html><body><p>Một đoạn văn.</p>{string.Concat(Enumerable.Repeat("<!---->", 1_100))}")),
                    ("a.xml", Utf8(Feed(Item(1) + string.Concat(Enumerable.Repeat("<x/>", 1_100))))),
                    ("b.xml", Utf8(Feed(Item(1) + string.Concat(Enumerable.Repeat("<x>&y</x>", 1_100))))),
                    ("a.json", Utf8($"{{\"title\":\"Tin\",\"content\":\"Nội dung.\",\"x\":[{values}]}}")),
                    ("a.jsonl", Utf8($"{Json(1)}\n{{\"title\":\"Tin\",\"content\":\"Nội dung.\",\"x\":[{values}]}}\n")),
                    ("a.md", Utf8("# Tin\n\n" + prose)),
                    ("b.md", Utf8("# Tin\n\n" + string.Concat(Enumerable.Repeat("*một* ", 600)))),
                    ("a.txt", Utf8(prose)),
                    ("a.docx", new DocxPackage(string.Concat(Enumerable.Repeat(DocxMarkup.Text("Một đoạn."), 1_100))).ToBytes()),
                    ("a.odt", new OdtPackage(string.Concat(Enumerable.Repeat(OdtMarkup.P("Một đoạn."), 1_100))).ToBytes()),
                    ("a.rtf", Utf8("{\\rtf1\\ansi " + string.Concat(Enumerable.Repeat("Mot doan.\\par ", 1_100)) + "}")),
                    ("a.epub", new EpubBook().Page("c1", string.Concat(Enumerable.Repeat("<p>Một đoạn văn.</p>", 1_100))).ToBytes()),
                }
            )
            {
                Add("Reading:MaxNodes", name, bytes, nodes, nodes with { MaxNodes = 100_000 });
            }

            var packed = Packed.Zip(("a.txt", prose));
            Add("Reading:MaxExpandedBytes", "a.zip", packed, new() { MaxExpandedBytes = 1_000 }, new());
            Add("Reading:MaxExpandedBytes", "a.txt.gz", Packed.Gzip(Utf8(prose)), new() { MaxExpandedBytes = 1_000 }, new());
            var flat = Packed.Zip(("a.txt", string.Concat(Enumerable.Repeat(prose, 100))));
            Add("Reading:MaxCompressionRatio", "a.zip", flat, new() { MaxCompressionRatio = 2 }, new() { MaxCompressionRatio = 10_000 });
            Add("Reading:CpuBudget", "a.work", WorkFormat.File(60), new(), new() { CpuBudget = TimeSpan.FromSeconds(10) });
            return data;

            void Add(string setting, string name, byte[] bytes, ReadLimits low, ReadLimits high) =>
                data.Add(setting, name, bytes, low, high);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_RefusedBySetting_IsReadWhenThatOneIsRaised(string setting, string name, byte[] bytes, ReadLimits low, ReadLimits high)
    {
        Assert.Equal(
            [setting],
            Refusals(name, bytes, low).SelectMany(sentence => Setting().Matches(sentence).Select(match => match.Value))
        );
        Assert.DoesNotContain(Refusals(name, bytes, high), sentence => Setting().IsMatch(sentence));
        Assert.Contains(Read(name, bytes, high), member => member.Article is not null);
    }

    private static List<string> Refusals(string name, byte[] bytes, ReadLimits limits)
    {
        try
        {
            return [.. Read(name, bytes, limits).Select(member => member.Rejection?.Message).OfType<string>()];
        }
        catch (ArticleRejectedException rejection)
        {
            return [rejection.Message];
        }
    }

    private static List<ReadMember> Read(string name, byte[] bytes, ReadLimits limits)
    {
        using var core = new OneCore();
        var formats = new FormatRegistry([new WorkFormat(core.Work), .. FormatRegistry.Default.Formats], []);
        return [.. new ArticleReader(limits, formats, core.Clock).Read(new SourceFile(name, bytes))];
    }

    private static string Feed(string items) => $"<rss version=\"2.0\"><channel><title>Báo</title>{items}</channel></rss>";

    private static string Item(int i) =>
        $"<item><title>Tin {i}</title><guid>{i}</guid><description>Nội dung của tin {i}.</description></item>";

    private static string Json(int i) => $"{{\"id\":{i},\"title\":\"Tin {i}\",\"content\":\"Nội dung của tin {i}.\"}}";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    [GeneratedRegex(@"\b(?:Articles|Reading|Language|Reindex):\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();
}
