"""Countries, so that one which is no actor of the study still counts as what "the country" means.

Names and adjectives; the lists need not be complete, a gap only lets a pronoun be carried over
that should not be.
"""

from __future__ import annotations

import re

_NAMES = """
Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas
Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil
Britain Brunei Bulgaria Burkina Burma Burundi Cambodia Cameroon Canada Chad Chile China Colombia
Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt England Eritrea Estonia
Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala
Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica
Japan Jordan Kazakhstan Kenya Kiribati Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho
Liberia Libya Liechtenstein Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Maldives Mali
Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique
Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine
Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Scotland Senegal
Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria
Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda
Ukraine Uruguay Uzbekistan Vanuatu Vatican Venezuela Vietnam Wales Yemen Zambia Zimbabwe
"""
_ADJECTIVES = """
Afghan Albanian Algerian American Angolan Argentine Armenian Australian Austrian Azerbaijani
Bahraini Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese
Cambodian Cameroonian Canadian Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech
Danish Dutch Ecuadorian Egyptian Emirati English Estonian Ethiopian Filipino Finnish French Georgian
German Ghanaian Greek Haitian Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli
Italian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kuwaiti Laotian Latvian Lebanese Liberian
Libyan Lithuanian Malaysian Malian Mexican Moldovan Mongolian Moroccan Nepalese Nicaraguan Nigerian
Norwegian Omani Pakistani Palestinian Panamanian Peruvian Philippine Polish Portuguese Qatari
Romanian Russian Rwandan Saudi Scottish Senegalese Serbian Singaporean Slovak Slovenian Somali
Spanish Sudanese Swedish Swiss Syrian Taiwanese Tanzanian Thai Tunisian Turkish Ugandan Ukrainian
Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean
"""
_LONGER = """
Hong Kong|New Zealand|Sri Lanka|Costa Rica|El Salvador|Saudi Arabia|Sierra Leone|Ivory Coast|
Cape Verde|San Marino|Puerto Rico|Timor-Leste|United Arab Emirates|UAE|UK|U.K.|US|U.S.|
United States|United Kingdom|European Union|EU
"""

_ALL = [*(name.strip() for name in _LONGER.split("|")), *_NAMES.split(), *_ADJECTIVES.split()]
COUNTRY = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, _ALL)) + r")(?!\w)")
