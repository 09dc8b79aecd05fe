namespace IctPipeline.Reading.Formats.Office;

/// <summary>One level of a list: how its items are marked.</summary>
internal sealed class ListLevel
{
    /// <summary>The number of the first item.</summary>
    public int Start { get; set; } = 1;

    /// <summary>A word of <see cref="NumberFormat"/>.</summary>
    public string Format { get; set; } = "decimal";

    /// <summary>The mark, with "%1" for the number of the first level and so on.</summary>
    public string Text { get; set; } = "";

    /// <summary>True where the numbers of all levels are decimal.</summary>
    public bool IsLegal { get; set; }

    /// <summary>The level (1 to 9) whose items begin the count again, 0 for none; null for any level over this one.</summary>
    public int? RestartAfter { get; set; }

    /// <summary>Id of the paragraph style that is of this level.</summary>
    public string Style { get; set; } = "";

    public string? Font { get; set; }

    /// <summary>True where the mark is a sign or a picture, the same for all items.</summary>
    public bool IsBullet => Format == "bullet";
}
