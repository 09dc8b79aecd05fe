using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.LocalAnalysis.Tests.LanguageIdentification;

public class DecisionTests
{
    private static readonly LanguageIdentifier WithoutModels = new(new LanguageData(_ => null));

    [Theory]
    [InlineData("Καλημέρα σας", "el", "Grek")]
    [InlineData("안녕하세요", "ko", "Kore")]
    [InlineData("สวัสดีครับ", "th", "Thai")]
    [InlineData("გამარჯობა", "ka", "Geor")]
    public void Identify_ScriptOfOneLanguage_NeedsNoModel(string text, string tag, string script)
    {
        Assert.Equal(new LanguageGuess(tag, 1, script), WithoutModels.Identify(text));
    }

    [Fact]
    public void Identify_NothingKnownOfTheScript_IsUndeterminedButNamesTheScript()
    {
        Assert.Equal(new LanguageGuess("und", 0, "Latn"), WithoutModels.Identify("xin chào"));
    }

    [Fact]
    public void Identify_TwoScriptsInEqualParts_LowersConfidence()
    {
        var guess = WithoutModels.Identify("กขคง αβγδ");

        Assert.InRange(guess.Confidence, 0.5, 0.9);
    }

    [Fact]
    public void IdentifyWithAlternatives_TwoScripts_ListsBoth()
    {
        var result = WithoutModels.IdentifyWithAlternatives("กขคงจ αβγδ");

        Assert.Equal("th", result.Best.Tag);
        Assert.Equal("el", Assert.Single(result.Alternatives).Tag);
    }

    [Fact]
    public void Code_EveryScriptWithLetters_IsKnown()
    {
        Assert.All(Enum.GetValues<Script>().Where(s => s >= Script.Latin), script => Assert.Equal(4, ScriptRanges.Code(script)?.Length));
    }

    [Fact]
    public void OnlyLanguage_ScriptsWithAGroup_HaveNone()
    {
        Assert.All(
            Enum.GetValues<Script>().Where(s => s >= Script.Latin),
            script => Assert.Equal(ScriptGroups.Of(script) == ScriptGroup.None, ScriptRanges.OnlyLanguage(script) is not null)
        );
    }
}
