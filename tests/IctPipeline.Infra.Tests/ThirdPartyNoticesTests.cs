using IctPipeline.Infra.Tests.Repository;

namespace IctPipeline.Infra.Tests;

/// <summary>THIRD-PARTY-NOTICES.md against what the repository takes from others.</summary>
public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void Notices_AgainstRepository_NameAllAndNothingElse()
    {
        Assert.NotEmpty(ThirdPartyNotices.Shipped.Packages);
        Assert.NotEmpty(ThirdPartyNotices.Shipped.NpmPackages);
        Assert.Contains("src/IctPipeline.LocalAnalysis/Data/languages/latin.bin", ThirdPartyNotices.Shipped.Embedded);
        Assert.Contains("src/IctPipeline.Reading/Intake/Charsets/letters.bin", ThirdPartyNotices.Shipped.Embedded);
        Assert.Contains("FrequencyWords", ThirdPartyNotices.Shipped.TrainingFolders);

        Assert.Empty(ThirdPartyNotices.Shipped.Faults());
    }

    [Theory]
    [InlineData("| `Markdig` |", "| `Markdown` |", "NuGet package Markdig is not named")]
    [InlineData("| `Markdig` |", "| `Markdown` |", "NuGet package Markdown is named and not there")]
    [InlineData("| `azurite` |", "| azurite |", "npm package azurite is not named")]
    [InlineData("Data/lexicons/cities.tsv` |", "Data/lexicons/towns.tsv` |", "Data/lexicons/cities.tsv is not named")]
    [InlineData("Charsets/letters.bin` |", "Charsets/pairs.bin` |", "Charsets/pairs.bin is named and not there")]
    [InlineData("| reads Markdown | BSD-2-Clause |", "| reads Markdown | |", "is not whole")]
    public void Notices_Wrong_AreFound(string piece, string other, string fault)
    {
        Assert.Contains(piece, ThirdPartyNotices.Shipped.Text, StringComparison.Ordinal);
        var text = ThirdPartyNotices.Shipped.Text.Replace(piece, other, StringComparison.Ordinal);
        var faults = (ThirdPartyNotices.Shipped with { Text = text }).Faults();

        Assert.Contains(faults, each => each.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Notices_NewPackageOrFileOrSource_IsFound()
    {
        var grown = ThirdPartyNotices.Shipped with
        {
            Packages = [.. ThirdPartyNotices.Shipped.Packages, "A.New.Package"],
            NpmPackages = [.. ThirdPartyNotices.Shipped.NpmPackages, "a-new-package"],
            Embedded = [.. ThirdPartyNotices.Shipped.Embedded, "src/IctPipeline.LocalAnalysis/Data/lexicons/new.tsv"],
            TrainingFolders = [.. ThirdPartyNotices.Shipped.TrainingFolders, "new-corpus"],
        };

        var faults = grown.Faults().ToList();

        Assert.Equal(5, faults.Count);
        Assert.Contains("file in SOURCES.md src/IctPipeline.LocalAnalysis/Data/lexicons/new.tsv is not named", faults);
        Assert.Contains("source new-corpus is trained on and not named", faults);
    }

    [Fact]
    public void Sources_FileThatIsGone_IsFound()
    {
        var text = ThirdPartyNotices.Shipped.Sources.Replace("`lexicons/units.tsv`", "`lexicons/measures.tsv`", StringComparison.Ordinal);
        var faults = (ThirdPartyNotices.Shipped with { Sources = text }).Faults();

        Assert.Contains(faults, each => each.EndsWith("Data/lexicons/measures.tsv is named and not there", StringComparison.Ordinal));
    }
}
