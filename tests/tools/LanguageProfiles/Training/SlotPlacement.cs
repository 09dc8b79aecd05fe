using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>Puts features into the places of the table, the important ones first; a full bucket turns the rest away.</summary>
internal sealed class SlotPlacement
{
    private readonly int _shift;

    public SlotPlacement(int logBuckets)
    {
        _shift = 64 - logBuckets;
        Fingerprints = new ushort[NgramModel.BucketSize << logBuckets];
        FeatureOfSlot = Enumerable.Repeat(-1, Fingerprints.Length).ToArray();
    }

    /// <summary>The places of a table that is there already; which features they were made of is not known any more.</summary>
    public SlotPlacement(ushort[] fingerprints)
    {
        _shift = 64 - int.Log2(fingerprints.Length / NgramModel.BucketSize);
        Fingerprints = fingerprints;
        FeatureOfSlot = [];
    }

    public ushort[] Fingerprints { get; }

    /// <summary>For each place the number of the feature in it, or -1.</summary>
    public int[] FeatureOfSlot { get; }

    public int Placed { get; private set; }

    public void Place(ulong hash, int feature)
    {
        var first = (int)(hash >> _shift) * NgramModel.BucketSize;
        var fingerprint = NgramModel.Fingerprint(hash);
        for (var slot = first; slot < first + NgramModel.BucketSize && Fingerprints[slot] != fingerprint; slot++)
        {
            if (FeatureOfSlot[slot] < 0)
            {
                (Fingerprints[slot], FeatureOfSlot[slot]) = (fingerprint, feature);
                Placed++;
                return;
            }
        }
    }

    /// <summary>The place of a feature as identification finds it, or -1.</summary>
    public int Find(ulong hash)
    {
        var first = (int)(hash >> _shift) * NgramModel.BucketSize;
        var at = Fingerprints.AsSpan(first, NgramModel.BucketSize).IndexOf(NgramModel.Fingerprint(hash));
        return at < 0 ? -1 : first + at;
    }
}
