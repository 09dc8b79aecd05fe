using IctPipeline.Core.Analysis;

namespace IctPipeline.LocalAnalysis.Tests;

/// <summary>The promise of the contract: <c>document[field].Substring(offset, length) == text</c>.</summary>
internal static class Mentions
{
    public static void AssertPointAtTheirText(AnalysisResult result, string body, string? title = null, string? lead = null)
    {
        foreach (var mention in result.Entities!.SelectMany(entity => entity.Mentions))
        {
            var field = mention.Field switch
            {
                "title" => title,
                "lead" => lead,
                _ => body,
            };
            Assert.Equal(mention.Text, field!.Substring(mention.Offset, mention.Length));
        }
    }
}
