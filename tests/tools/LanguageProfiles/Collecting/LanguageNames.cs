namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>Maps the names that sources use for languages to the labels that are trained.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, string?> Aliases = new()
    {
        ["no"] = "nb",
        ["no_bokmaal"] = "nb",
        ["nb-NO"] = "nb",
        ["no_nynorsk"] = "nn",
        ["nn-NO"] = "nn",
        ["fil"] = "tl",
        ["kmr"] = "ku",
        ["sh"] = null,
        ["pt_br"] = "pt",
        ["pt_BR"] = "pt",
        ["pt_PT"] = "pt",
        ["ze_en"] = null,
        ["ze_zh"] = null,
        ["zh"] = "zh-Hans",
        ["zh_cn"] = "zh-Hans",
        ["zh_CN"] = "zh-Hans",
        ["zh-CN"] = "zh-Hans",
        ["zh-hans"] = "zh-Hans",
        ["zh_gsdsimp"] = "zh-Hans",
        ["zh_tw"] = "zh-Hant",
        ["zh_TW"] = "zh-Hant",
        ["zh-TW"] = "zh-Hant",
        ["zh-hant"] = "zh-Hant",
        ["zh_gsd"] = "zh-Hant",
        ["zh_pud"] = "zh-Hant",
        ["zh_hk"] = "zh-Hant",
        ["eng"] = "en",
        ["fra"] = "fr",
        ["hau"] = "ha",
        ["ibo"] = "ig",
        ["lug"] = "lg",
        ["orm"] = "om",
        ["run"] = "rn",
        ["sna"] = "sn",
        ["som"] = "so",
        ["swa"] = "sw",
        ["tir"] = "ti",
        ["xho"] = "xh",
        ["yor"] = "yo",
        ["amh"] = "am",
        ["lin"] = "ln",
        ["pcm"] = null,
        ["Zulu"] = "zu",
        ["Swahili"] = "sw",
        ["Gaelic"] = "gd",
        ["Gujarati"] = "gu",
        ["Basque"] = "eu",
        ["en-GB"] = "en",
        ["en-CA"] = "en",
        ["en-US"] = "en",
        ["sco"] = null,
        ["ast"] = null,
        ["an"] = null,
    };

    public static string? Canonical(string name)
    {
        if (Aliases.TryGetValue(name, out var known))
        {
            return known;
        }

        var end = name.IndexOfAny(['-', '_']);
        return end < 0 ? name : Canonical(name[..end]);
    }
}
