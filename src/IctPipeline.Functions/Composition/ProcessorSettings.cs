using IctPipeline.Azure;
using IctPipeline.Core.Processing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Functions.Composition;

/// <summary>Reads <see cref="ArticleProcessorOptions"/> from the section <c>Articles</c>.</summary>
internal static class ProcessorSettings
{
    private const string Section = "Articles";

    /// <summary>Bytes of a document that are not its body, at the least.</summary>
    private const int SmallestRest = 1000;

    /// <exception cref="OptionsValidationException">A value is unreadable, or out of its range.</exception>
    public static ArticleProcessorOptions Read(IConfiguration configuration)
    {
        var options = SettingsReader.Read<ArticleProcessorOptions>(configuration, Section);
        Require(options.MaxBytes is > 0 and <= int.MaxValue, nameof(options.MaxBytes), $"from 1 to {int.MaxValue} bytes");
        Require(
            options.MaxDocumentBytes is > SmallestRest and <= 2_000_000,
            nameof(options.MaxDocumentBytes),
            "at most 2000000 bytes, which is what Cosmos DB takes"
        );
        Require(
            options.MaxBodyBytes > 0 && options.MaxBodyBytes < options.MaxDocumentBytes,
            nameof(options.MaxBodyBytes),
            "at least 1 and less than MaxDocumentBytes"
        );
        Require(
            options.TombstoneLife >= TimeSpan.FromDays(8),
            nameof(options.TombstoneLife),
            "at least 8 days: longer than a retry may wait"
        );
        Require(options.RetryDelayScale is > 0 and <= 1, nameof(options.RetryDelayScale), "above 0 and at most 1");
        return options;
    }

    private static void Require(bool holds, string key, string range) =>
        SettingsReader.Require<ArticleProcessorOptions>(holds, Section, key, range);
}
