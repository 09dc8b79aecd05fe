using System.Globalization;
using System.Text;

namespace IctPipeline.Web.Shared;

/// <summary>Text as it is typed in a hurry: without marks, without case, <c>đ</c> as <c>d</c>.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
            }
        }

        return folded.ToString().Normalize();
    }
}
