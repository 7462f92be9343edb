using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace HubSante.Models.V0
{
    /// <summary>
    /// What each character becomes where texts are searched (Unicode 14): NFKD, marks removed, ligatures as two letters, lower
    /// case. .NET has none of it where it runs without ICU.
    /// </summary>
    internal static class FoldTable
    {
        private static readonly Lazy<Dictionary<int, string>> Folds = new Lazy<Dictionary<int, string>>(Read);

        /// <summary>The characters that a character becomes; null where it stays as it is.</summary>
        internal static string? Of(int character) => Folds.Value.TryGetValue(character, out string? folded) ? folded : null;

        private static Dictionary<int, string> Read()
        {
            List<int> numbers = Numbers();
            int count = numbers[0];
            var folds = new Dictionary<int, string>(count);
            int character = 0;
            int letter = 0;
            int next = 1 + (2 * count);
            for (int entry = 1; entry <= count; entry++)
            {
                character += numbers[entry];
                var text = new StringBuilder();
                for (int end = next + numbers[count + entry]; next < end; next++)
                {
                    letter += (numbers[next] & 1) == 0 ? numbers[next] >> 1 : -(numbers[next] >> 1) - 1;
                    text.Append(char.ConvertFromUtf32(letter));
                }

                folds[character] = text.ToString();
            }

            return folds;
        }

        /// <summary>
        /// The count of entries; the steps between the characters; how many each becomes; the steps between those (even up, odd
        /// down): seven bits a byte, the lowest first.
        /// </summary>
        private static List<int> Numbers()
        {
            var numbers = new List<int>();
            using (var stream = new DeflateStream(new MemoryStream(Convert.FromBase64String(Compressed)), CompressionMode.Decompress))
            {
                int number = 0;
                int shift = 0;
                for (int part = stream.ReadByte(); part >= 0; part = stream.ReadByte())
                {
                    number |= (part & 127) << shift;
                    shift += 7;
                    if (part < 128)
                    {
                        numbers.Add(number);
                        number = shift = 0;
                    }
                }
            }

            return numbers;
        }

        private const string Compressed =
            "7TwJQFVl1vec77v33bfdt/B4PJBdVARlUxGRNH1lNVNNzbT9TVPONNmi/eNYaYslCiIiAqEigqIgKiquKSIuKCoZGa6ZGS65oJkpLmNmZP9373" +
            "usCkhjTdPv9959537b+c53vvOd75xzL9TaB0BLaZCIPGGQXah8b5awCWhWTG5W1QIqbHqDzcuxRTpbrEJAlCuJ4x6AKk3lQuIcBYGKbaBtZeDW" +
            "kswybNpXxQqJgwLEv9WV+jawyhN+4cTooBT4ukybvPVo1rkhOblN2k+Dxg2Q8k3ROXIKMoItpzoi6uQMW144bEZvk3RrVIdr2sdamSMPNBQoct" +
            "bpZk1N8gLcjyYnGcT5K9Mf4NPyCM803PatZ6Z7s72j3HcDuMtZFNzOPVSXuohEQKegAE+bVhLw7ssrAg4GtregA4FwIvBMsNhc5A1GzEB1EM07" +
            "RuJdwc0xaF9lO1Aic0dgzX3M3WQm96BRrFxwUCWCjqEndVlX8IJoRWQFJef9AMOPlFX9qW4Oeid8vmFSOuXXAKE68ETUaHie14s3MgAVpHDrG1" +
            "8zWNVIZRG2QRhlJpaRCKiMtyZXKIR+yRg64GfZ4bPYhLzBh30G1E1I3YgsTQgbfyR0HMUWFTRsLlVssfrWbaD6jaFqWOrwVsUmom7HUn+EBnEO" +
            "hPql8auT7T5M92KD6BL4n1ufFVGYjDehhFdR6NGkCtsl61JH+H+eCP58uBGxpfWs/72FtW/UFltC2ax9+0/vlrOkJSkiN7Fb5N0jMI2klo0PHt" +
            "VMxERTa0Q1wasLbJxroneN0Nwucx6/pJ4rN+wCvulmvrVEBRO4sHOoF09sKDBMJkLQDbWOsZieU37lfRPuxB4DRfjrEeg8zUsAQ/LbS1E4OlSZ" +
            "zDyiusHguZWkVnq/a/xrG0PNgcf0v0ldEhwknzeMCebG1haiSrHH5Y8brwinvsV6WaSpcq78fKmpOfPXdqmGFpP639I4d9IvnDafaGF/E77R0d" +
            "jc/XiUqQkl0VtQBTLkmXjTJiiclmcjl0YloIeiW9WU9wAhE6DDjXZKlxtdslCmtBwOe+A9UKed9eqwnooPzDR3MKiHyEbfaMJPybqz5E2tHtLI" +
            "SiHNVMJPxPmLUd+lkeMjtK5iHH7pL8hZ/zvC9Usll/+IwHZt+ShtGv1qJwV4cwnmW4hU/QcS/18tLfQGd4rUr5+Twan0OGQodwm3inXiLUUl2n" +
            "S1EM6S9plF9S0/pHWBHCaZ/HyArJ8g1yPYFU8gq1lsY3Tvps2CCDA/yB0NosI+sZ8zxFdHTH899KprKztMZLDiYKty6zeKFaKBauuOcaV0a2N/" +
            "0vZ4o1Aewvk6uUPwhCcaXPahzvMLh9TFu+UJNPJGh7Qx4bcIIP++Y1Ter9nmljGqNXW3oU3ZPp00XgD8U2sbWz563nHMtP4UwgdYpgqhdrqSjX" +
            "GUJgltEFwDd7PfP66dAXAs4HaouUxaX21u2lIOwkrK3Th2rf9ZznW8XWgIaRCAeoPmNo2BjSMvbeOsj0EgvePk/GyW6x0W/Aw8GvsTHYD2mwRq" +
            "g9tNtsZuTQs7ppEilY9lZ/1VZCcPfKl1nkptDuqMchepoY0nq9goHOx43qbi6x73OdxhQNJUGyA0sdBuQC/UP2xplrbRJo3+HW3JHOaA4XVKu5" +
            "0rJ8LsBkN6wtU7++tOajkdn9ztDhNuonAJuZWNelvsgcbeIDZ/XeRncBWbBO9aI6bJ866fxWflfuH0K5e6XxmNeBuYffMqp/Rxv+J0U/Kayy0i" +
            "17BsTVq1jhuxrgfKvLh5I675EjRuKW9NDm7s05zPjWXq9vDltuyvn03Of3E5cajS+iW72arcBlXUqjD9ImrpN6l17/jzPw9biexcEeWJIb09Bw" +
            "6RUZKmUSHnWNiqv0wIJY2SwyNEQp1+H9yQbxLCJ9gu96nxY9e6RBvSjZWtpZ/EetpOim+rlrgFVfGblfm2J6fU469JIzWVN9o0qYRbFVJy42vN" +
            "N98T8vsDtP0zbPG1Z0Kw/eKObG6yTuCpMmcZB9uZvMAT3lGk/Drw8yxHZKJZpWPTyvvLoVLYTHikSg9ZffAEW9zeyjtB6EDa8PYEoY2aN+7smJ" +
            "iMVh5GuHHickdKmrxxxHpQJ9FtaZm2T/n2y/Z/0s9ozfe4cxb/hqyKRsIN7VnZX1SnYuuaqzV9dhtSmzrzpp1u2+ht/aHL7Zgg+Q8l57FIzCJt" +
            "0aghN3iH/9XbDdt+O/0/bnXdNvf2v8T5/Pft6X83CNau4EibIzQ0QbztkQX8VcUTf7nAldP2a63yjnF0J91Jv/nE/ZemX++x3d74380c8NasKq" +
            "dD337b698LHN5Jd7TDbz6VteyGfgDcOBgLAdipWFoj+Y9+Z34szI4FnoG5sYB5Su5pBxqRyC6gyK4UjHOYrek4XoZiEq7F5o00SolOyYUqdXUe" +
            "JHIH8bMGI7Wh+Dp+j42cSFQeFDtyGTANMiADFzjMu5nqbHUJWeO09VwsLh5OFFw9rCbHG5uCVB7HUa/fpJpNaA6ZTmYSnEby4CrQ99m9oINZpJ" +
            "AIwiSRO01pEVlGishids0TuUUiLiG0mKwg4gq+WzD7dCByQFVUyR8TZ2Qz1dUP1kVhhUqMFb7n2fRldpSL3E5Rq/TsxFXRx3J5zl1pMx+5Jejk" +
            "mejkmOC8CKN4j/CVwJ2lSUgnqFgDi3MIC3dgGewugC2YuRg+LIA4kk6FiSA765+oalXfqowpItVNEekKh7wnqL9RSZoSsZjQS1iLS/SRNdI8A5" +
            "cnXdLWainV6UQfw80iriz52LqIlNrcbFqd6PmAjrEatRGNYuYvS+jCJ8DLw39kglaDXPRdA5l4yJ0HEGvUX+qwcTf/a7vuPEcG9SbWmAaEjBEy" +
            "sNAWk+8K5GaicrtOZl4FliK3nd1tkyVmH+5GhZP7GViDnItDNLmjstgdxZbR/v2WojEDoiuQGzhg0L1Z8ORT82Ee/OmxMujiX6g2Cn3lf1OBZn" +
            "E5msy+Q9EjAXV21HgXU07JH4Uk8DOYTUb/Wra0XbjOx0DJxaMswxbdfIhFfccAl33wvxaNRtOrghS9dkskUV3uPwvO0NscV5t8xIExzXPwn595" +
            "8qk/PfaHR+67n+PMJosL91HXW8cjIK4byIk8xRr+a76u9LRwUqAUafBhFR57pXQExdMqil+pRLqe7ewKVfxQ/GSEiLtGfPHKBdXhESdfQAzAdX" +
            "qzgFd16KnBs/Cp6pDqhOoj/gD/teqiiopsnLxh64Y+t3zYx0P/DDLtggWXkfUE81/JfQXnioUi4g66RO9UBPXapZHqcJQ2Lac3KJfmucbtuJtg" +
            "bVrSPOfId7QJNLREPU19AL5v6YwSb5LXtdBWd9Oe8W9Tmv1qK2ibx/loK2h1rZAWykpkpSvrxboToCXiOC7ght4NKVdaKa2QOG6ppDwTlylawm" +
            "5XSvUt5NoKOatykqHaLHGxsEevnA6yztwtNcZ+dMyRMZ7KXYf8WIXXsrblFrB76MdxfbmY6jEsz45A3xEvK8LaoXICLJwAXTEJ3qmX6/rC4aLF" +
            "XKb6UiU/taICM2Q7Pv8SeT4RfLJgBnAvxoLbi8mwQ/WpMMUR+VEOOoFNxPEWDWolL8mo98jRz9J7uTAUHO6Kg81xQMtcWYO9rrw6JE3vznnkvf" +
            "V5AnAo4j/ZAT0jFrQMTIsFAwPzYpkRzWAug/kKICw3i53l+QogeQqAOQpQsbpslstRgJrlpjOQpwA+RwGQpQA9q1s9xsE2pvndPRgZ7ODivDnO" +
            "y9uLE0xoVrVauzQeFoyHAoWkkvHsgHpTJH/TCGFUV893T4kK0xJheyJ0yU0EuiMR0IMpDQEldkXqkP4FA/Fuxon5vXBZab01Y1AsBKBE4EWVRq" +
            "3TSnqjnhjMBrCYwOoCNlfwcANPd/DuAL5e4O8DZtCDmTOAGU1gpi5gFlzBLLqBWeMOZl0HMEteYDb6gIXojQ04DbLCs7oKQASOF1AlULUgaAVR" +
            "L2gMgs4kSC6C0VUkRDviH/D6P2Hka/DmG/D2KBj9Frz3DsTCuzAOxkA8s7MgAeIAEmE8sINgAkCy/Id3KTAJIA0mA6RDKsBUeB+YqTMFIJPZPJ" +
            "AF0wFmMjGCHMiW/+nELIA8mM0WGXJheIsqN7zFmilwZYIs8l+yX4X73KZFMJ9v59FAv14A+cN+HLp/AVvR1QVw9wBaVgDC9OVgS1fhuIVA25vM" +
            "VFMFB76D/J2woRwf8TT3fEoK7JmkeVAXEhj0SpC1CNdDlCbGHOkR8VJA5GltGmSqQozWgEwoUQ2ugZDO3YYJ+3iLzeM0GDVnwOJhfNs/YA4kqZ" +
            "8J2q7VzAdfj6CHNRk07O4aQzyEvB5mll7S3H3OeF2waURjAM2D5UQzn7f8XTIbi0DaTqS/+T97kEj+KXwt6M7iUnjmMp+EtWLkiCGJYNUNzATL" +
            "Kl4ym329xRwQdYsMMYtUtpAi6pECz5wTvb0H/S6F2BKghvTLI0GaYlKD10Cn2SGZi3EVCs/uAQ9R2gr36DwrcYh4DoXOV8lgKRksgiUmQ5gjWB" +
            "7sZrSIj4j+Go9Ib+NIb/HHH+iJUjicDAJemtSYvewQldhKOj4vf7wJuGuboSsd2GKTdHkHWadAUOoY3IM7cR9TMaxkv2NlV2MXxIjQ+pXOuan3" +
            "0HU64AlEkWpE+h2OIzSOMLuK5RWLQRAtkqZCxoX4BApmpBZh4wXIZO5CfsfcjoPslTNhRTaMCd3V7YLqa7+5JbjcvsQOq+wr7FBk/8AOJfY1dl" +
            "hvX2uHjfZ1diizl9qh3L7FDtvt2+yww/6RHSrtH9thl/0TO+yx77TDPvtuOyy3l8H5exiejTIosq+XQYm9WAbr7UUy2GhfJYMy+3IZlNsLZbDd" +
            "vkgGO+zzZVBpz5fBLnueDPbY58hgnz3H0XIrTLyX9VsPa2El28Bxg5TMEiiWy5evwSVrELavxW1rEcrWYCnLVR/E4wcRDqzFT1lh0jacsA2haA" +
            "1+wOoStmEcy50pxlPFCCt34LIdCJuyyYZsAgmbSdxmApnLybTlBGJnkh9Y4Z5yurOcwrkv8OsvEK5lkG8zCMTPIWPnECjLJqWsSeEJsvAEgYqd" +
            "+OFOhLyPyOyPCFxcQc+voHDmBDnF6jIrcFoFwpUSvFSCULAb5+1GqD2L351lhQfJpYMEVq7DZesQNq6k61ZSOLADP2WUJZ0kE04yItbhTlYXP4" +
            "GOnUAhYwKdMoHu2IcHAzI8057acJaIXi/coJu1vECoszTDTmXnglKHi9GxDDbARlgH62EN4+NqKIIPYBUsg+WwGAphISxiRvZ8mKvoPFn5yVow" +
            "RykrhG9wD1uKrbAN9sBuKIf8i045m+y3UrtXv0ufrdvukvKH8k7fGKdb9iyC42cguW+SejM9c/+XU+HAW7temvDQ7izYPhM2myf84+wX8EMtJK" +
            "trXigphFNzMU0z9cUVbwyyF/U/2eU8Fvv99dqrW2ZD8rdw8iSkue0+js75qVVio/k5Zq1S49JssjibFGaThdlkUTZZkE0Kssm8bDI/m8zNJvnZ" +
            "JDeb5GWT2dlkTjaZlU1ysskStoLLFcAtVQCy7qVZBIiHK/F3MfrUblJ2Pzbd3w5LXZCTop+dBfLviVG7rHtT4emnX/x9OgS/iHnQayi3Cvwmw8" +
            "OPTADXHHi+lzCVnTX+LlnwYv8Chcdz2WH0mlc+9H5Znwzvjv69pk888AG57BTTpbLDqutfCY352ywYrgmYBaOffHsWO+bGxMI7r5teYMZO5IuD" +
            "3okF+qQm/HXTX183hT4xAd58rns6vDPa+y+9M9jppx0+gGUH/N7P+ubQ0c+P7P3oEPMEsA1/Xjv8cdPb48HDy3/QvU88KnKuGunxu61Pj4Xhj0" +
            "tP/8P6tA+EPxfiPSj83jfD7+oXEfxiGvxe4/H8SnjRo6ObTyIEB1p6Per7tl+nXpHukq7zQ4GRr/W7fyIMvP+tqFdz4PHOvvd2DgsNe7zzQD+f" +
            "gaaur1lHe72WAu69bN4eo54NGjXY1uW50bouVldrr6f9XIYOGxr9REc2E33Yi1FhfuoJjCmmhzSDAGj4Y37+D3VDN5v0ePd4UD2pWVYG6WUktY" +
            "yklZHJZSSljEwqI8llZGIZSSojE8pIYhkZX0YSykhcGYkvI2PLyLgy8uNmEqv0cnbm0hSAKQqgyQoQkhQgJipAk6AAXbwCpHEKMMYqo5J0BYCD" +
            "Bi5FAZisAMqw5G4mRi+B5wI7gT8vad3RbDK/8Xfza8Nstd9iiVRi3DyoyHz1/oWuBz1yzasDvuq/vQCyjxMvD/ci/Wq9zY35pyarq0aNxAoGYh" +
            "VdjIZC/WJ9oX6hXqcVVRjgxQe4qwM6YYDWLSBeP1uPYDACM20RZLtWjtLIsaE3/mZ5Y+QbI+gbI7nXBltee/214fS113clwJYE0DrAWBjtZdF4" +
            "2QQvndnL30/w9BOOKRVQd8NaCGpNuv59vVbH6wzGZP0kvcnsajWZtZLJnKSfqHexuNnYtV6/Rl+s36l/4b13X/LuIG/NEwmwNwFUKttYGEY0AX" +
            "56ZndreOblELNB2bgGjc3V1cosecqLBmMcvPduPDCrT35TVsCugRsTYGcCuJ1WwKjTGeRkBqnOIMczyIkM8mUGOZZBjmSQoxnkUAY5nEG+yCBV" +
            "GeTzDHIwg3yWQQ5kkFNMXZ9RAHdaAVitAHpCAcIxBYhHFaA5rABdlQKkgwowHlBGJWcUAA4auGoF4AkF0GMKEI4qQDysAE2VAnQHFSAdUKjmzy" +
            "iAMCzfTyNa66Lp/M3Ns8AmudyJPF06ydlUbN2w46x0fAFNLlAymk+m8gem8o36jJ/Gu2is5KXu3c7m8eskZ+lf5k7lM4ddZp0kHf16Fi9Yk3L4" +
            "Wdn8eXSJz+bnGKfP5Svn8hPn8lfm0wXToHA2xInfjNowDqqt55YiN20Gxh6DKRdgnKHKv/rR4oDLHlf4WrrUe0YWrNTVSkm6jQMO9kzxP7QEq1" +
            "1ynl3qmf/Iseey47Dod1ufXCqtzoKc0SnuC+dBlt9893xr/qjU8XhMrKQ77suxXfNc6rIqIMlWCPO9EzpdM2ZovpgG1aTMuMd2JeZK990Pf/Mh" +
            "VNiK31hvXBO1y73mD2cCN1yFqdKxyBTDGbopKo0WDL4wGS8WwaES8JmTC1ulalvi774K/jIPqj2vxsHES1AVud945qE9qhUTYft0+DYf9vVfM+" +
            "j62wu89j27YR4UmcvfTutV5n7knbOpsDMZpnSuHDPx3aT7vsmCK5pNUPP0jkfTrOV+1zp88D1k8ccsF11XdrgYeCAgYcQ180Hj/55cjvsfOWbe" +
            "nwpfbIFi3VFYpUkP2iHG6se57jNeUZ+LPh94plul7mQ8ZuIqMWP45ed2qTYvgwM0War2nTPw/Y656bDIt8plvmqruvDhc3is2wGsui/eJR/mkB" +
            "l5WF4AyYMTLUs+g9UPFKgLuuXBqk57TJk+p02Xo2ND8mImnoAdG+GjFDzxpxqY6VrEH3Sdw+frKswzX/0yG8fZp+6GGTOwqkeePXY8bNgIF4X5" +
            "HY52vz4J1r6PO1SFflWdr9BV/DVjmWexamnnwk4B+zsWWral4JVX175SPTJNu/XePQNPW9PUqVVw2lbyyFrPRXCCn9vlE/H6K8suwtnd8O0WeG" +
            "FjxEFjwku542HloL3uKXlwqMO4qLge55mZERlrXqVZFbX4j5njYZN0Qn2P9FjKqGWvXNcuct/hEuuaRE74eDyVaV7cY6Xb+zPxIt0BV/nIg5Cp" +
            "3sNMkOWqXXBVsuwwFpAHt0OJfj4extOqEy7lmEYz1dfwnOqw6SBawaiTBjPreRxcp6fFoOHH6HzcpcpEbr3qojkZ9/PDVwmvVGnicb9HMX1z0h" +
            "G4ONGwOE46vhNypBmwU5WkGpnCDynXpDJPMh1q1CshD31n0mSyT5LmYCLsp2eZS5mMf87HeJgjLIdhiXQ9LUdxZLlxHKQIqwSfpXCVzOEv2o67" +
            "XoYrkMIvwle2Erof/SMKwSVTqFDl0Cu4iazEqXwKydKX4FQpTZUEvnvoiP8ZxvtlssOwlj8qXqaVtIQkGyuhGpLwftvgpdqp5qo8nTYv5PxRwx" +
            "XTwDnbjSlBCYkw+7qUATtrmf4XeJ2W/XA6di5grIUSL29TZwPRH4AIn46yx49W+oO11sr80vC6vzOiDosGneZiV5XF3MW2CJVYuOAMUWnlRw5O" +
            "+ISzzO78yy3BGWnTsRxlLXw5PRdW/3BCDilxnFlp0VMJ3bPzgAtk1wNKidyH2ZpLgfUUOTmONBk5vHfQvYMycBrKl/wk4Bp8B/J1Fb5Vrlr4Xr" +
            "mScRLWXcrf/yfI48Rh35g+0WoNsxftDvs4us/AAff0d1iOkb363XX3XQg9e8T07dcXISIUMKy7bF2GdNRLWp1aE+BjMPp6sRPZbDB6d3CxeLp7" +
            "uLl72Fw7eFpVXYO6BHbqLKqMBrOha5DAy1GR3lHdQ4K7dQ2SjzjZFg8Nk/MIsuUaHiHn5GcRGlWPnnIOZKuW7xUpvygucDKlvaMUWntg2G6bEj" +
            "PYZ5MbqjUqUZ6CHCCJ7hPTV56CHDCJ7BXVW56CHD7p2SOyF5uGSSbHQUodEY7h+8ZwKJMsm85sWMBGiOvH5u+q41K/PnU8iu7dM7yBN405o5ca" +
            "8cZ6A2d4xhVSzw+o44VAnJzAOi4gJ/NAqCdCkAmRSVAG7xHVJaBjYCd/v84qGY3yIqjcgpk6poCOnf18ffx9vL18u3cLDgkO6tqtT1Tv6L6MSb" +
            "0Zc7oGdgnq0rlTYLBMq1bn78fLT5LYBH9iP8GZZ+R09vF0cEKnlJmZZPTlBBrRSw5fsW9YLzGkV2Q4iQzlI7sTxr2IUC5M0ydMDNaCpEedPjo4" +
            "IFQnf8OlAK5jAOdj4Izs68v56cPkryEm2L+7Tv5yfv6clymqkyHEyxDSwTPUIn+5Dp4aP/cINxunfEUvK+dq1fhYRUOnEFWnEF4IDRI46B4G3a" +
            "O13aPUbHD2DQ4B9sXQEAwNkykK40Kj1eEYFh7BMRrZkoTTCBIeSTgMD8PwKL5HBMrfaOW/X4uo5jRqro8uqj+N6U+j7xKj+ouRd0Vq+keKfSI0" +
            "fTGqT4QYrI7sYogO1kd3MUVrQ2O0qOH6RDPx4tSsq8YgaFTh0QYhNKR7mJtNo6dsJzCpitKGRjCbFULZWGx1o/tAjDo8xiRq7JpoPeXc3CN8fL" +
            "mO6ihVj5iu3jNxNtKZ+ClGc0L/qF7mwNCwYJ23q60LDVK5WnU8dvVHH29NF2/NbluKjTX6xLbSxso/se2ysarwsA9tmbawPtFCcBF+hNHLbItK" +
            "AVPZ1SNmKfvdXarEqXeMgVPvca9iPtClGwHVqEdefr6CpzYCfYs1eI/jXmA955WCB2j6Vo/5bExd2+OlIIhIvSn0+wdG9t9kK2VbWf5tet0la8" +
            "WB3ABuEIP3NnpCceOF9c9KWrukVusd/bV9opt8JtnaiD8ObLHmrluIXqbkA151t6DbZWLKVbzp1ym9b8QH7XGsxXnvsWX5qfGzeXY0T2eHAiTG" +
            "wkrTcfk/6WYZnyj5TrjF+Gv6rTQqvvFZbrMsxc8miXhELZ4WJ8EcSJjLj53LQzbg5WEXhukyYCIQMvIUf4Z/OfpBfHf5RenrQ+rSqfzSi9I3F6" +
            "SaC1L2VamWx0liujjzojTtooT0ETJuLv9jHn/XngWwZQEEoMsygpj2Lylw3UdC+x9BVkrUslVjMvtu5TmTWbxC2EmTp2ujUyGoj+5rC/PySYTp" +
            "RncPc7CHpbuHNdTDFu7hkQILYBEshAIGzZnsxpzB7iwZ7M6SvVX6CeH2Nmvo7UFGmYgqioA2akvpDWP8NEqp4yluY2ShbTR3GG1i243v1PyUmn" +
            "OYTC/f8NTGZHXA2jcXv9VSz4tvznhLoDY1eP0/7R3Nfd6wk023eLdnrqFNZbUm2YCiEBGstnSWFXonndHNw09wQYHqKH0pE8KfnwxiZI/o+soO" +
            "rM4odsBoLe2kU3l00BrFWJwGSiuGgzZqxRAMuQQMfRjK+LXN0Xd0DnxDxRQboc2eZNrcPNxVv/jDyv2lsHkjbN0IxzeCtxd2FloW7o6eJjPv5c" +
            "0cMR12kQOPZk0HXd4meG4Xc8YKy+FUh2nek5IhedTMoPQtcKkMJgZd/cu4bqkh0x+63vOH3uWPzHu4ohC2+U599kIlfGMuGvpDeCxZ+Lh53ET8" +
            "8CO40C/ZrSBmz0JYWwhVz1wkx2dAzcvfeMH+qLGTIFG/9BxciCfLq2BJFcCZUadGQc1b37wFZ5bAqSUAFePww3EI17fD99sZi7IxLhshfRKkMr" +
            "4kfApxn0L8RtgZ8kNlw2wSi1FtLvtYH/ehfiawI6YG+s2E0C+HF5dLn+9lvkrnikr9ts1S1YgHayv1pyr1Hsu0m7TmfbHmvT+aPD98vfgN61Oa" +
            "LW+cGEkju1nR/+9Gc4SFebcHD+q/rdZ9PCIo8bD+/CG9Lmg5fgy+d79eAD0TwHcgFxRg9C7gZ9M8OokM+txU2aGUPhgRh5XIHP6aGv3x83qNd6" +
            "AxFpL/pY+H7y/pn7XNgpl4fjJ4ZqbBMG7qNf3Eq/ogb1tFrX5FrV7K0n+p25wOG6eAZz68sHS8tHmcVD5OOj9W4v0rAE9mwMzp8ETQU5MzoSzf" +
            "MDnfcDoTBCEwbYp5Qbq5Ok3ijsTrN0wCbvUMOHbKsHU9nJ9oNKdmwbksGGK5Jw0nz4K+NbMgdoY0I1MahyIlzwTe38H6bKDY0xrPzuNBV+Fqjj" +
            "RrtjQWDkBkGWTNkTNrofe/5sGVAgjq9/tpBVC+GKLXL5I+KZAW0UN4pBBqlsD7S+G+qqeF/Y9/CHkvLbgEtckg6t52PbpCuvSl4dhK+AqyyJBd" +
            "y6QNy6RDcIZ8sxoqiqCMCXotXlkmpS6Txq+D9PWQXCTNWy1NWg/b18PTkZi/ToobeXjUZyVS1Wbpu1LJ82M4jI+MGPqIt8fKjdLeUukKee9fW2" +
            "F5OaimbpKWbZHO8EdLpcGppVI19OInVsDpChiiHVazW1e6U7d+qzR5i5SzXRpfLnlE1lRKqZVS0KY90kbywR7Jf8NeuLgXPt8LXM5+CAoKTIJD" +
            "+yH9AORXSee/kAoOSVuqpMPL9bOW6vOqpZBMTN1stB34Aq6fkuDhngtPS8g9kVsF+Ydg4iG2I1MqjbPOS6NjYfcRJq/G2ZekxH9JT3x9WSqGb4" +
            "9B3gmwaA7WSvspd+G69Nlx2FNt/OhHSdhSDSu/Mn5xXTp+GtK+AnV0cpJhW6Jhy1eQ/DWMTIDcs3D6e2O/L743xl43bphsSEw17E4xVIB10RRD" +
            "OoyfYkibZjg/1XD4Y/2UjYaSS0wpnL8E1Zfh/Sw48YHRc8suMK8u1wurIk8W4o6roA3YWwq1pUAtfyzMNSzJNQxPZqpmCq7Cx47CBHoOqO+qXM" +
            "MZuhj35piSfwQ66HSJ4eO1hrQFhlkLTOKchaYy+skSU0Uc2qw0FgYk45NLMZcptMhDCTg1Ee9OTcTKiSgkFhtmFxmk3UmYNAl/2IXVqeYa3Flh" +
            "Mq9MxSwowQwyf7Phu1JDt1VQDDXlhk+ryIXTWq+Xqr7WTjmt3Q6rDhoiV3xqKIG7Sw4Y5h0wlNCN7BSAa3xUxRHDoc8NXy/Drcsx9oghN8Vc8g" +
            "HmnoBjJ2HracMi8lmO2bhvNe6rMSybZ96+wDztooGLybpiWHDJcKgIz67BWoh880gxbt1gXhdrrKLX8NAm7Hd5M1ZONi7eac7aZU6nCbg41fjR" +
            "NiwvR41kkX6XlG38Pw==";
    }
}
