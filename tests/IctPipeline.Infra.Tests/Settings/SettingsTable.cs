using IctPipeline.Testing;

namespace IctPipeline.Infra.Tests.Settings;

/// <summary>A row of docs/settings.md.</summary>
/// <param name="Default">Null where the cell is no value in code.</param>
/// <param name="Range">What its value may be, without code marks.</param>
/// <param name="InAzure">The word of the column, without code marks.</param>
internal sealed record SettingRow(string Name, string? Default, string Range, string InAzure)
{
    public bool IsNever => InAzure == "never";

    public bool IsDefault => InAzure == "default";
}

/// <summary>The tables of docs/settings.md.</summary>
internal static class SettingsTable
{
    private const int Columns = 5;

    public static string Shipped { get; } = File.ReadAllText(RepositoryFolder.PathOf("docs", "settings.md"));

    public static IReadOnlyList<SettingRow> Read(string page) =>
        [
            .. page.Split('\n')
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells.Length == Columns + 2 && IsCode(cells[1]))
                .Select(cells => new SettingRow(
                    cells[1].Trim('`'),
                    IsCode(cells[2]) ? cells[2].Trim('`')
                        : cells[2].Length == 0 ? ""
                        : null,
                    cells[3].Replace("`", "", StringComparison.Ordinal),
                    cells[4].Trim('`')
                )),
        ];

    private static bool IsCode(string cell) => cell.Length > 2 && cell[0] == '`' && cell[^1] == '`';
}
