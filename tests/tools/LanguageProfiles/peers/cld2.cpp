// usage: cld2 SAMPLES.tsv   (build: g++ -O2 -o cld2 cld2.cpp -lcld2)
// The same measure as compare.mjs, for the native CLD2.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

struct Sample {
    std::string tag, kind, text;
};

static std::string base(const std::string& tag) {
    std::string plain = tag.substr(0, tag.find_first_of("-_"));
    return plain == "iw" ? "he" : plain == "no" ? "nb" : plain;
}

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: cld2 SAMPLES.tsv\n";
        return 2;
    }

    std::vector<Sample> samples;
    std::ifstream file(argv[1]);
    for (std::string line; std::getline(file, line);) {
        const auto first = line.find('\t'), second = line.find('\t', first + 1);
        samples.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }

    std::map<std::string, std::map<std::string, std::pair<int, int>>> tally;
    size_t bytes = 0;
    const std::clock_t started = std::clock();  // processor time: wall-clock time says little on a shared machine
    std::vector<CLD2::Language> answers;
    for (const auto& sample : samples) {
        bool reliable;
        answers.push_back(CLD2::DetectLanguage(sample.text.data(), static_cast<int>(sample.text.size()), true, &reliable));
        bytes += sample.text.size();
    }

    const double seconds = static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC;
    for (size_t i = 0; i < samples.size(); i++) {
        auto& cell = tally[samples[i].kind][base(samples[i].tag)];
        cell.first += base(CLD2::LanguageCode(answers[i])) == base(samples[i].tag);
        cell.second++;
    }

    for (const auto& [kind, rows] : tally) {
        double all = 0, without = 0;
        int left = 0;
        for (const auto& [tag, cell] : rows) {
            const double share = 100.0 * cell.first / cell.second;
            all += share;
            if (tag != "id" && tag != "ms") {
                without += share;
                left++;
            }
        }

        std::printf("cld2: %s %.2f (without id, ms %.2f; vi %.1f)\n", kind.c_str(), all / rows.size(), without / left,
                    rows.count("vi") ? 100.0 * rows.at("vi").first / rows.at("vi").second : 0.0);
    }

    std::printf("cld2: %.0f samples/s, %.1f MB/s\n", samples.size() / seconds, bytes / seconds / 1e6);
}
