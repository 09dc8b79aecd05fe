using System.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Benchmarks.Reading;

/// <summary>What the reading benchmarks read: samples of the repository.</summary>
internal static class BenchmarkInputs
{
    private static readonly DirectoryInfo Root = FindRoot();

    public static byte[] Markdown => Sample("2019-05-14-trung-tam-du-lieu-da-nang-khoi-cong.md");

    public static byte[] Text => Sample("vien-thong-nong-thon-lao-cai.txt");

    public static byte[] Html => Sample("korea-vietnam-5g-lab.html");

    public static byte[] Json => Sample("ai-semiconductor-cluster-ko.json");

    /// <summary>
    /// The same article as a news site serves it, about 100 KB: menus, scripts, styles, cards of other stories, comments.
    /// </summary>
    public static byte[] NewsPage
    {
        get
        {
            var page = Encoding.UTF8.GetString(Html);
            var body = page.IndexOf("<body", StringComparison.Ordinal);
            var open = page.IndexOf('>', body) + 1;
            var close = page.LastIndexOf("</body>", StringComparison.Ordinal);
            var above = new StringBuilder(
                "<style>"
                    + string.Concat(Enumerable.Range(0, 300).Select(i => $".card-{i}{{margin:{i}px;color:#333}}"))
                    + "</style><nav class=\"main-nav\"><ul>"
            );
            above
                .AppendJoin(
                    "",
                    Enumerable
                        .Range(0, 180)
                        .Select(i => $"<li class=\"nav-item\"><a href=\"/muc/{i}\" class=\"nav-link\">Chuyên mục số {i}</a></li>")
                )
                .Append("</ul></nav>");
            above.AppendJoin(
                "",
                Enumerable
                    .Range(0, 25)
                    .Select(i =>
                        $"<script>window.queue=window.queue||[];queue.push({{id:{i},slot:\"top-{i}\","
                        + $"sizes:[[300,250],[728,90]],path:\"{new string('x', 600)}\"}});</script>"
                    )
            );
            var below = new StringBuilder("<section class=\"related\">");
            below.AppendJoin(
                "",
                Enumerable
                    .Range(0, 60)
                    .Select(i =>
                        $"<div class=\"card\"><a href=\"/tin/{i}\"><img src=\"/anh/{i}.jpg\" alt=\"\"><h3 class=\"card-title\">Tin khác "
                        + $"số {i} về hạ tầng số ở địa phương</h3></a><p class=\"card-text\">Một câu giới thiệu ngắn, hai dòng là "
                        + $"nhiều.</p></div>"
                    )
            );
            below
                .Append("</section><section class=\"comments\">")
                .AppendJoin(
                    "",
                    Enumerable
                        .Range(0, 60)
                        .Select(i =>
                            $"<div class=\"comment\"><span class=\"comment-name\">Bạn đọc {i}</span><p>Tôi thấy bài này hay, nhưng còn "
                            + $"thiếu số liệu.</p><a href=\"#\">Trả lời</a></div>"
                        )
                )
                .Append("</section><footer>Bản quyền thuộc về tòa soạn</footer>");
            return Encoding.UTF8.GetBytes(page[..open] + above + page[open..close] + below + page[close..]);
        }
    }

    /// <summary>1 MB of paragraphs, for throughput.</summary>
    public static byte[] LongText
    {
        get
        {
            var text = Encoding.UTF8.GetString(Text);
            var long1 = new StringBuilder(text, 1_200_000);
            while (long1.Length < 800_000)
            {
                long1.Append("\n\n").Append(text);
            }

            return Encoding.UTF8.GetBytes(long1.ToString());
        }
    }

    public static SourceFile File(byte[] bytes, string name) => new(name, bytes) { LastModified = DateTimeOffset.UnixEpoch.AddYears(56) };

    private static byte[] Sample(string name) => System.IO.File.ReadAllBytes(Path.Combine(Root.FullName, "samples", "articles", name));

    private static DirectoryInfo FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "IctPipeline.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The benchmarks run outside the repository, so there are no samples.");
    }
}
