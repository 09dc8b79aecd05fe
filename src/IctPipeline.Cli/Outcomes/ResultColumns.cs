using IctPipeline.Cli.Terminal;

namespace IctPipeline.Cli.Outcomes;

/// <summary>Widths of the columns that give way, so that a row stays on one line of a terminal.</summary>
/// <param name="File">Columns for the file's name.</param>
/// <param name="Published">Columns for the date.</param>
/// <param name="Title">Columns for the title.</param>
internal sealed record ResultColumns(int File, int Published, int Title)
{
    /// <summary>Blanks between two columns.</summary>
    public const int Gap = 2;

    private const int DateOnly = 10;
    private const int DateAndTime = 16;
    private const int WidestTitle = 64;
    private const int WidestFile = 44;
    private const int Narrowest = 8;

    /// <summary><c>Unaccounted</c>, <c>language</c>, <c>entities</c>, <c>12345.6</c>, and the gaps.</summary>
    private const int Others = 11 + 8 + 8 + 7 + (7 * Gap);

    /// <summary>From here on there is room for the time of day.</summary>
    private const int Roomy = 130;

    /// <summary>Whether a row has no room on one line.</summary>
    public static bool IsTooNarrow(TerminalTraits traits) => traits.IsTerminal && traits.Width < Others + DateOnly + Narrowest + Narrowest;

    public static ResultColumns For(TerminalTraits traits)
    {
        if (!traits.IsTerminal)
        {
            return new ResultColumns(int.MaxValue, DateAndTime, WidestTitle);
        }

        var published = traits.Width < Roomy ? DateOnly : DateAndTime;
        var room = traits.Width - Others - published;
        var file = Math.Clamp(room / 2, Narrowest, WidestFile);
        return new ResultColumns(file, published, Math.Clamp(room - file, Narrowest, WidestTitle));
    }
}
