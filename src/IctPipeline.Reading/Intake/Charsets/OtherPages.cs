using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>Charsets that files are in and that don't come with .NET, under the numbers that Windows has for them.</summary>
internal static class OtherPages
{
    public const int Nordic = 28600;
    public const int Celtic = 28604;
    public const int SouthEast = 28606;
    public const int Taiwan = 51950;

    /// <summary>Code page 850 with the sign of the euro. .NET has it under a name of its own.</summary>
    public const int West = 858;

    /// <summary>The encoding of a code page; null where .NET has it, or nobody.</summary>
    public static Encoding? Find(int codePage) =>
        codePage switch
        {
            Nordic => new BytePage(
                Nordic,
                "iso-8859-10",
                "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ"
            ),
            Celtic => new BytePage(
                Celtic,
                "iso-8859-14",
                "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ"
            ),
            SouthEast => new BytePage(
                SouthEast,
                "iso-8859-16",
                "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ"
            ),
            Taiwan => new EucTaiwan(),
            _ => null,
        };

    /// <summary>The number of a charset by its canonical name; 0 for one that is not here.</summary>
    public static int NumberOf(string name) =>
        name switch
        {
            "iso-8859-10" => Nordic,
            "iso-8859-14" => Celtic,
            "iso-8859-16" => SouthEast,
            "euc-tw" => Taiwan,
            "ibm858" => West,
            _ => 0,
        };
}
