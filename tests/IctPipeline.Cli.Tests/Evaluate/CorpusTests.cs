using IctPipeline.Cli.Evaluate;

namespace IctPipeline.Cli.Tests.Evaluate;

/// <summary>
/// Our own annotated sets: the analyzer must stay about as good on them as it is. The bounds are below the figures of
/// docs/local-analysis.md.
/// </summary>
public class CorpusTests
{
    [Theory]
    [InlineData("entities/vi-news.conll", "vi", 0.93)]
    [InlineData("entities/vi-health.conll", "vi", 0.94)]
    [InlineData("entities/vi-heldout.conll", "vi", 0.88)]
    [InlineData("entities/en-news.conll", "en", 0.86)]
    [InlineData("entities/en-stories.conll", "en", 0.86)]
    [InlineData("entities/ko-heldout.conll", "ko", 0.93)]
    [InlineData("keyphrases", "en", 0.38)]
    public void Run_OwnSet_StaysGood(string set, string language, double least)
    {
        var report = Evaluation.Run(Path.Combine(Corpus(), set), new EvaluationOptions(language), CancellationToken.None);

        Assert.InRange(report.Overall, least, 1);
    }

    private static string Corpus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IctPipeline.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "corpus");
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests holds IctPipeline.sln.");
    }
}
