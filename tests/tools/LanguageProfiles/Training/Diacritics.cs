using System.Globalization;
using System.Text;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>Writes Latin text as people do on keyboards without diacritics.</summary>
internal static class Diacritics
{
    public static string Strip(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(
                    c switch
                    {
                        'đ' => 'd',
                        'Đ' => 'D',
                        _ => c,
                    }
                );
            }
        }

        return plain.ToString();
    }
}
