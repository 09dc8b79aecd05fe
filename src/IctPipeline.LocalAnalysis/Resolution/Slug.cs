using System.Globalization;
using System.Text;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>Names as parts of ids: lower case, without diacritics, words joined by hyphens; other scripts keep their letters.</summary>
internal static class Slug
{
    /// <summary>Longer names are cut: ids are read by people and stored with each entity.</summary>
    private const int Longest = 80;

    public static string From(string name)
    {
        var builder = new StringBuilder(name.Length);
        var pending = false;
        // Half a surrogate pair cannot be normalized.
        var letters = name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? name : name.Normalize(NormalizationForm.FormD);
        foreach (var c in letters)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark && c < '\u0400')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                pending = builder.Length > 0;
                continue;
            }

            if (pending)
            {
                builder.Append('-');
                pending = false;
            }

            builder.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            if (builder.Length >= Longest)
            {
                break;
            }
        }

        return builder.ToString().Normalize(NormalizationForm.FormC);
    }
}
