using IctPipeline.Azure.Language;

namespace IctPipeline.Azure.Tests.Language;

public sealed class LanguageTagsTests
{
    [Theory]
    [InlineData("vi", "vi")]
    [InlineData("zh_chs", "zh-Hans")]
    [InlineData("zh_cht", "zh-Hant")]
    [InlineData("unknown", "und")]
    [InlineData("(Unknown)", "und")]
    [InlineData(null, "und")]
    [InlineData("pt_br", "pt-BR")]
    [InlineData("sr_latn", "sr-Latn")]
    public void FromService_Name_GivesBcp47(string? name, string tag) => Assert.Equal(tag, LanguageTags.FromService(name).Tag);

    [Theory]
    [InlineData("vi-VN", "vi")]
    [InlineData("zh-Hans", "zh-hans")]
    [InlineData("zh", "zh-hans")]
    [InlineData("zh-TW", "zh-hant")]
    [InlineData("zh_cht", "zh-hant")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("pt", "pt")]
    [InlineData("nb-NO", "no")]
    [InlineData("EN_us", "en")]
    [InlineData("und", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void ToService_Tag_GivesWhatTheFeaturesTake(string? tag, string? expected) =>
        Assert.Equal(expected, LanguageTags.ToService(tag));

    [Theory]
    [InlineData("zh_chs")]
    [InlineData("zh_cht")]
    public void FromService_ThenToService_IsWhatTheOtherFeaturesCallIt(string detected) =>
        Assert.Equal(detected == "zh_chs" ? "zh-hans" : "zh-hant", LanguageTags.ToService(LanguageTags.FromService(detected).Tag));
}
