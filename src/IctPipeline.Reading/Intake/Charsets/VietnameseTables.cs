namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// The Vietnamese 8-bit charsets that .NET lacks: TCVN 5712 (TCVN3/ABC is its lower part), VISCII (RFC 1456), VPS. Each puts capital
/// letters on some control codes too. U+FFFD marks bytes without a meaning.
/// </summary>
internal static class VietnameseTables
{
    public static readonly VietnameseCharset Tcvn3 = new(
        "TCVN3",
        "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
            + "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
            + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
            + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ",
        "\u0001Ú\u0002Ụ\u0004Ừ\u0005Ử\u0006Ữ\u0011Ứ\u0012Ự\u0013Ỳ\u0014Ỷ\u0015Ỹ\u0016Ý\u0017Ỵ"
    );

    public static readonly VietnameseCharset Viscii = new(
        "VISCII",
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
            + "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
            + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
            + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
        "\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001EỴ"
    );

    public static readonly VietnameseCharset Vps = new(
        "x-viet-vps",
        "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ\uFFFD\uFFFDỀỂỄỐỒỔỖýỷỵỚỜỞ"
            + "\uFFFDắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
            + "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ\uFFFD"
            + "àáâãảạă\uFFFDèéêẽìí\uFFFDĩẴĐòóôõ\uFFFDƠụùúủ\uFFFDỶẼỳ",
        "\u0002Ạ\u0003Ậ\u0004Ặ\u0005Ẹ\u0006Ệ\u0010Ị\u0011Ọ\u0012Ộ\u0013Ợ\u0014Ụ\u0015Ự\u0019Ỵ\u001CẪ\u001DỮ"
    );
}
