using System.Globalization;
using System.Text;
using IctPipeline.Reading.Formats;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Model;

/// <summary>
/// Files of work: <c>WORK 40 2</c> is two articles that take 40 tenths of a second together. Without a number of articles it is one.
/// </summary>
internal sealed class WorkFormat(Action<TimeSpan> work) : IArticleFormat<ByteContext>
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    public string Name => "work";

    public IReadOnlyList<FileExtension> Extensions { get; } = [new(".work", "text/x-work")];

    public static byte[] File(long steps, int articles = 0) => Encoding.UTF8.GetBytes($"WORK {steps} {articles}");

    public double Recognize(ByteContext context) => context.Bytes.Span.StartsWith("WORK"u8) ? 1 : 0;

    public IEnumerable<FilePart> Read(ByteContext context)
    {
        var words = Encoding.UTF8.GetString(context.Bytes.Span).Split(' ');
        var (steps, articles) = (long.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
        for (var article = 0; article < Math.Max(1, articles); article++)
        {
            for (var step = 0L; step < steps / Math.Max(1, articles); step++)
            {
                work(Step);
                context.Budget.Check();
                Thread.Yield();
            }

            yield return new ArticlePart(
                new ParsedArticle
                {
                    Member = articles == 0 ? null : $"[{article}]",
                    Title = "Tin",
                    Blocks = { new Block(BlockKind.Paragraph, "Thân bài.") },
                }
            );
        }
    }
}
