namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Words that say what the text behind them looks like, and which font and charset it has.</summary>
internal sealed class RtfFormatting(RtfGroups groups, RtfFonts fonts)
{
    private int _defaultFont;

    /// <summary>A word in an entry of the table of fonts.</summary>
    public void TakeOfFont(RtfToken word)
    {
        ref var group = ref groups.Current;
        switch (word.Name)
        {
            case "f":
                group.Font = word.Value ?? 0;
                break;
            case "fcharset":
                fonts.SetCharset(group.Font, word.Value ?? 0);
                break;
            case "cpg":
                fonts.SetFontPage(group.Font, word.Value ?? 0);
                break;
        }
    }

    /// <returns>False for a word of another kind.</returns>
    public bool Take(RtfToken word) => TakeCharset(word) || TakeFormat(word);

    private bool TakeCharset(RtfToken word)
    {
        switch (word.Name)
        {
            case "ansicpg":
                fonts.SetCodePage(word.Value ?? 0);
                return true;
            case "mac":
                fonts.SetCodePage(10000);
                return true;
            case "pc":
                fonts.SetCodePage(437);
                return true;
            case "pca":
                fonts.SetCodePage(850);
                return true;
            default:
                return false;
        }
    }

    private bool TakeFormat(RtfToken word)
    {
        ref var group = ref groups.Current;
        var isOn = word.Value is not 0;
        switch (word.Name)
        {
            case "deff":
                _defaultFont = group.Font = word.Value ?? 0;
                return true;
            case "f":
                group.Font = word.Value ?? 0;
                return true;
            case "plain":
                (group.Font, group.Bold, group.Hidden, group.Deleted) = (_defaultFont, false, false, false);
                return true;
            case "b":
                group.Bold = isOn;
                return true;
            case "v":
                group.Hidden = isOn;
                return true;
            case "deleted" or "mvf":
                group.Deleted = isOn;
                return true;
            case "sbasedon":
                group.StyleBase = word.Value;
                return true;
            case "s":
                group.Style = word.Value ?? 0;
                return true;
            default:
                return false;
        }
    }
}
